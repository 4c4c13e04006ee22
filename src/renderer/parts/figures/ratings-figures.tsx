import { useTranslations } from 'use-intl'
import type { Ratings } from '@shared/model/analytics'
import type { StepName } from '@shared/model/period'
import { Columns } from '../../ui/charts/columns'
import { Trend } from '../../ui/charts/trend'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { mentionsQuery, type FigureScope } from './figure-scope'
import { useFigureText } from './use-figure-text'

const tones = ['negative', 'negative', 'neutral', 'positive', 'positive'] as const

/** How the stars fall, one to five. */
export function RatingsFigure({ ratings, scope }: { ratings: Ratings; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const n = ratings.counts.reduce((sum, count) => sum + count, 0)
  const queries = ratings.counts.map((_, index) => mentionsQuery(scope, `rating:${index + 1}`))
  const columns = ratings.counts.map((count, index) => ({
    id: String(index + 1),
    parts: [{ tone: tones[index] ?? ('neutral' as const), value: count }],
    label: t('starsCount', { n: index + 1 }),
    value: text.count(count),
    title: t('starsCount', { n: index + 1 }),
  }))
  return (
    <Figure
      metric="ratings"
      title={useRatingFinding(ratings)}
      note={t('ratingsNote', { n })}
      isDrawn={n > 0}
      query={mentionsQuery(scope, 'has:rating')}
      heads={[t('starsHead'), t('mentionsHead')]}
      rows={columns.map(({ id, label, value }, index) => ({
        id,
        cells: [label, value],
        query: queries[index] ?? '',
      }))}
    >
      <Columns
        label={t('ratingsLabel', { n })}
        columns={columns}
        hasGuides={false}
        height={200}
        {...(open && { onOpen: (index) => open(queries[index] ?? '') })}
      />
    </Figure>
  )
}

interface RatingTrendFigureProps {
  ratings: Ratings
  scope: FigureScope
  step: StepName
}

/** The mean of the stars along the period; steps without a rating have no point. */
export function RatingTrendFigure({ ratings, scope, step }: RatingTrendFigureProps) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const n = ratings.trend.reduce((sum, one) => sum + one.n, 0)
  const queries = ratings.trend.map((one) => mentionsQuery(scope, 'has:rating', one))
  const mean = (one: { sum: number; n: number }) => (one.n > 0 ? one.sum / one.n : null)
  const said = (value: number | null) => (value === null ? '–' : text.stars(value))
  return (
    <Figure
      metric="ratings"
      title={t('ratingTrendTitle')}
      note={t(`ratingTrendNote.${step}`, { n })}
      isDrawn={n > 0}
      query={mentionsQuery(scope, 'has:rating')}
      heads={[t(`steps.${step}`), t('starsHead'), t('mentionsHead')]}
      rows={ratings.trend.map((one, index) => ({
        id: one.from,
        cells: [text.range(one), said(mean(one)), text.count(one.n)],
        query: queries[index] ?? '',
      }))}
    >
      <Trend
        label={t('ratingTrendTitle')}
        range={[1, 5]}
        textOf={text.stars}
        points={ratings.trend.map((one) => ({
          id: one.from,
          value: mean(one),
          label: text.step(step, one),
          title: `${text.range(one)}: ${said(mean(one))}, n = ${one.n}`,
        }))}
        {...(open && { onOpen: (index) => open(queries[index] ?? '') })}
      />
    </Figure>
  )
}

function useRatingFinding({ counts, sum, before }: Ratings): string {
  const t = useTranslations('analytics.findings')
  const text = useFigureText()
  const n = counts.reduce((all, count) => all + count, 0)
  if (n === 0) return t('ratingsNone')
  const now = text.stars(sum / n)
  return before.n === 0
    ? t('ratings', { now })
    : t('ratingsBeside', { now, before: text.stars(before.sum / before.n) })
}
