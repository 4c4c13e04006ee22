import { useFormatter, useTranslations } from 'use-intl'
import type { PlatformRating, RatingReading } from '@shared/model/source'
import { useTime } from './use-time'

/** What a platform says in sum, in words: "4.3 of 5", "1,204 ratings, since 3 Nov". */
export function usePlatformRating() {
  const t = useTranslations('sources.platformRating')
  const format = useFormatter()
  const time = useTime()
  // Without rounding: it is told as it is shown there.
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  return {
    value: ({ value, best }: PlatformRating) => t('value', { value: number(value), best: number(best) }),
    since: ({ at, count }: RatingReading) =>
      count === null
        ? t('since', { day: time.day(at) })
        : t('sinceOf', { count, shown: format.number(count), day: time.day(at) }),
  }
}
