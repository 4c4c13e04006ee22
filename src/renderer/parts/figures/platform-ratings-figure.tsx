import { useTranslations } from 'use-intl'
import type { PlatformRatings } from '@shared/model/analytics'
import type { RatingReading } from '@shared/model/source'
import { dayNumber, startOfDay } from '@shared/text/hours/local-days'
import { StepRows } from '../../ui/charts/step-rows'
import { usePlatformRating } from '../use-platform-rating'
import { useTime } from '../use-time'
import { Figure } from './figure'
import type { FigureScope } from './figure-scope'
import { useFigureText } from './use-figure-text'

/** A change by less than a tenth of the scale does not fill the height of its row. */
const narrowest = 0.1

/** What each platform says of the brand in sum, as it says it, along the period. */
export function PlatformRatingsFigure({
  shown,
  scope,
}: {
  shown: readonly PlatformRatings[]
  scope: FigureScope
}) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const time = useTime()
  const rating = usePlatformRating()
  const { from, to } = scope.period
  const start = startOfDay(scope.zone, dayNumber(from))
  const end = startOfDay(scope.zone, dayNumber(to) + 1)
  const placeOf = (at: number) => Math.min(1, Math.max(0, (at - start) / (end - start)))
  const said = (reading: RatingReading) => rating.since(reading)
  const rows = shown.flatMap(({ id, source, readings }) => {
    const last = readings.at(-1)
    if (!last) return []
    const points = readings.map((reading) => ({
      place: placeOf(reading.at),
      // On one scale, should a platform change its own.
      value: reading.value / reading.best,
      title: `${rating.value(reading)}, ${said(reading)}`,
    }))
    return [
      {
        ...{ id, name: source, points, end: placeOf(time.now), narrowest },
        ...{ text: rating.value(last), note: said(last) },
      },
    ]
  })
  return (
    <Figure
      metric="platformRatings"
      title={t('platformRatingsTitle')}
      note={t('platformRatingsNote')}
      isDrawn={rows.length > 0}
      heads={[t('sourceHead'), t('sinceHead'), t('starsHead'), t('ratingCountHead')]}
      rows={shown.flatMap(({ id, source, readings }) =>
        readings.map((reading) => ({
          id: `${id}-${reading.at}`,
          cells: [
            source,
            time.day(reading.at),
            rating.value(reading),
            reading.count === null ? '–' : text.count(reading.count),
          ],
        })),
      )}
    >
      <StepRows
        label={[
          t('platformRatingsTitle'),
          ...rows.map(({ name, text: value, note }) => `${name}: ${value}, ${note}`),
        ].join('. ')}
        rows={rows}
        ends={[text.day(from), text.day(to)]}
      />
    </Figure>
  )
}
