import { useFormatter, useTranslations } from 'use-intl'
import type { PromiseFigures } from '@shared/model/promise'

/** Of fewer than this, a share would say more than is known: they are counted. */
const leastForShare = 20

interface Figure {
  count: number
  of: number
}

/** How many were kept and how many came back content, each with its n; what nobody knows yet is not said. */
export function useFiguresText(): (figures: PromiseFigures) => string[] {
  const t = useTranslations('promises')
  const format = useFormatter()
  const share = ({ count, of }: Figure) =>
    format.number(count / of, { style: 'percent', maximumFractionDigits: 0 })
  const kept = (figure: Figure) =>
    figure.of < leastForShare
      ? t('kept', { ...figure })
      : t('keptShare', { share: share(figure), of: figure.of })
  const recovered = (figure: Figure) =>
    figure.of < leastForShare
      ? t('recovered', { ...figure })
      : t('recoveredShare', { share: share(figure), of: figure.of })
  return (figures) => [
    ...(figures.kept.of > 0 ? [kept(figures.kept)] : []),
    ...(figures.recovered.of > 0 ? [recovered(figures.recovered)] : []),
  ]
}
