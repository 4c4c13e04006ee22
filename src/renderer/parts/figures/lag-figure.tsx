import { useTranslations } from 'use-intl'
import type { FirstAnswer, Spread } from '@shared/model/analytics'
import { BarRows } from '../../ui/charts/bar-rows'
import { Figure } from './figure'
import { casesQuery, type FigureScope } from './figure-scope'
import { useFigureText } from './use-figure-text'

/** Where the time to the first answer goes: until it is collected, and from there to the answer. */
export function LagFigure({ answer, scope }: { answer: FirstAnswer; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { detection, answering, total } = answer
  const said = (ms: number | null) => (ms === null ? '–' : text.span(ms))
  const rows: [string, Spread][] = [
    [t('lagDetection'), detection],
    [t('lagAnswering'), answering],
    [t('lagTotal'), total.now],
    [t('lagBefore'), total.before],
  ]
  return (
    <Figure
      metric="lag"
      title={
        total.now.medianMs === null
          ? t('findings.lagNone')
          : t('findings.p90', { median: text.span(total.now.medianMs), p90: said(total.now.p90Ms) })
      }
      note={t('lagNote', { n: total.now.n })}
      isDrawn={total.now.n > 0}
      query={casesQuery(scope, 'answeredin>=0m')}
      heads={[t('lagHead'), t('medianHead'), t('p90Head'), 'n']}
      rows={rows.map(([name, { medianMs, p90Ms, n }]) => ({
        id: name,
        cells: [name, said(medianMs), said(p90Ms), text.count(n)],
      }))}
    >
      <BarRows
        label={t('lagLabel')}
        rows={rows.map(([name, { medianMs, p90Ms }], index) => ({
          id: name,
          name,
          isStrong: index === 2,
          parts: [{ tone: index < 2 ? ('soft' as const) : ('ink' as const), value: medianMs ?? 0 }],
          value: said(medianMs),
          change: { text: said(p90Ms), tone: 'plain' as const },
        }))}
      />
    </Figure>
  )
}
