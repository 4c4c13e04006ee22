import { useTranslations } from 'use-intl'
import type { FirstAnswer } from '@shared/model/analytics'
import { Columns } from '../../ui/charts/columns'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { casesQuery, type FigureScope } from './figure-scope'
import { fewest, useFigureText } from './use-figure-text'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** The bar as a query: from its start up to, but not at, its end. */
export function answeredIn(fromMs: number, toMs: number | null): string {
  const from = `answeredin>=${fromMs / minuteMs}m`
  return toMs === null ? from : `${from} answeredin<${toMs / minuteMs}m`
}

/** Cases by how long their first answer took, beside what people expect. */
export function FirstAnswerFigure({ answer, scope }: { answer: FirstAnswer; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const { bars, unanswered, untimed, within30, within60 } = answer
  const n = within60.of
  const queries = [
    ...bars.map(({ fromMs, toMs }) => casesQuery(scope, answeredIn(fromMs, toMs))),
    casesQuery(scope, 'answeredin:never'),
  ]
  const columns = [
    ...bars.map(({ fromMs, toMs, count }) => ({
      id: String(fromMs),
      parts: [{ tone: fromMs < hourMs ? ('ink' as const) : ('soft' as const), value: count }],
      label: shortSpan(fromMs, toMs),
      value: text.count(count),
      title: t('answerBar', { span: shortSpan(fromMs, toMs), count }),
    })),
    {
      id: 'none',
      parts: [{ tone: 'none' as const, value: unanswered }],
      label: t('noAnswerYet'),
      value: text.count(unanswered),
      title: t('noAnswerYet'),
    },
  ]
  return (
    <Figure
      metric="firstAnswer"
      title={useAnswerFinding(answer)}
      note={[t('answerNote', { n }), ...(untimed > 0 ? [t('answerUntimed', { n: untimed })] : [])].join(' ')}
      source={t('answerSource')}
      isDrawn={n > 0}
      query={casesQuery(scope)}
      heads={[t('answerHead'), t('casesHead')]}
      rows={columns.map(({ id, label, value }, index) => ({
        id,
        cells: [label, value],
        query: queries[index] ?? '',
      }))}
    >
      <Columns
        label={t('answerLabel', { n })}
        columns={columns}
        hasGuides={false}
        benchmarks={[
          { after: 1, lines: [t('by30', { share: text.share(within30) }), t('expected30')] },
          { after: 3, lines: [t('by60', { share: text.share(within60) }), t('expected60')] },
        ]}
        {...(open && { onOpen: (index) => open(queries[index] ?? '') })}
      />
    </Figure>
  )
}

/** "15–30′" up to an hour, then "1–2 h". */
export function shortSpan(fromMs: number, toMs: number | null): string {
  if (toMs === null) return `${fromMs / hourMs} h +`
  return toMs <= hourMs ? `${fromMs / minuteMs}–${toMs / minuteMs}′` : `${fromMs / hourMs}–${toMs / hourMs} h`
}

function useAnswerFinding({ within60 }: FirstAnswer): string {
  const t = useTranslations('analytics.findings')
  const text = useFigureText()
  if (within60.of === 0) return t('answerNone')
  return within60.of < fewest
    ? t('answerFew', { count: within60.count, of: within60.of })
    : t('answerShare', { share: text.percent(within60.count / within60.of) })
}
