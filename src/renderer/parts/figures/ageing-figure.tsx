import { useTranslations } from 'use-intl'
import type { Ageing } from '@shared/model/analytics'
import { Columns } from '../../ui/charts/columns'
import { UnitSquares } from '../../ui/charts/unit-squares'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { joined, type FigureScope } from './figure-scope'
import { shortSpan } from './first-answer-figure'
import { useFigureText } from './use-figure-text'

const hourMs = 3_600_000
/** Squares can be counted up to so many. */
const mostSquares = 60

/** How long those wait who have no answer yet, now. */
export function AgeingFigure({ ageing, scope }: { ageing: Ageing; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const { bars, n, overdue } = ageing
  const queries = bars.map(({ fromMs, toMs }) => {
    const to = toMs === null ? '' : ` waiting<${toMs / 60_000}m`
    return joined(`status:open waiting>=${fromMs / 60_000}m${to}`, scope.query)
  })
  const groups = bars.map(({ fromMs, toMs, count }) => ({
    id: String(fromMs),
    count,
    tone: fromMs < hourMs ? ('soft' as const) : ('negative' as const),
    text: shortSpan(fromMs, toMs),
    value: text.count(count),
  }))
  const opening = open && { onOpen: (index: number) => open(queries[index] ?? '') }
  return (
    <Figure
      metric="ageing"
      title={n === 0 ? t('findings.ageingNone') : t('findings.ageing', { overdue, n })}
      note={n <= mostSquares ? t('ageingNote', { n }) : t('ageingNoteBars', { n })}
      isDrawn={n > 0}
      query={joined('status:open', scope.query)}
      heads={[t('waitingHead'), t('casesHead')]}
      rows={groups.map(({ id, text: span, value }, index) => ({
        id,
        cells: [span, value],
        query: queries[index] ?? '',
      }))}
    >
      {n <= mostSquares ? (
        <UnitSquares label={t('ageingLabel', { n })} groups={groups} {...opening} />
      ) : (
        <Columns
          label={t('ageingLabel', { n })}
          height={150}
          hasGuides={false}
          columns={groups.map(({ id, count, tone, text: span, value }) => ({
            id,
            parts: [{ tone, value: count }],
            label: span,
            value,
            title: span,
          }))}
          {...opening}
        />
      )}
    </Figure>
  )
}
