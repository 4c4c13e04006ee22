import { useTranslations } from 'use-intl'
import type { FirstAnswer } from '@shared/model/analytics'
import type { StepName } from '@shared/model/period'
import { Trend } from '../../ui/charts/trend'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { casesQuery, type FigureScope } from './figure-scope'
import { useFigureText } from './use-figure-text'

interface AnswerTrendFigureProps {
  answer: FirstAnswer
  scope: FigureScope
  step: StepName
}

/** The median first answer along the period; where the time goes stands in its title. */
export function AnswerTrendFigure({ answer, scope, step }: AnswerTrendFigureProps) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const { trend, detection, answering } = answer
  const n = answer.total.now.n
  const queries = trend.map((one) => casesQuery(scope, 'answeredin>=0m', one))
  const said = (ms: number | null) => (ms === null ? '–' : text.span(ms))
  return (
    <Figure
      metric="firstAnswer"
      title={
        detection.medianMs === null || answering.medianMs === null
          ? t('findings.lagNone')
          : t('findings.lag', {
              detection: text.span(detection.medianMs),
              answering: text.span(answering.medianMs),
            })
      }
      note={t(`answerTrendNote.${step}`, { n })}
      isDrawn={n > 0}
      query={casesQuery(scope, 'answeredin>=0m')}
      heads={[t(`steps.${step}`), t('medianHead'), t('p90Head'), t('casesHead')]}
      rows={trend.map((one, index) => ({
        id: one.from,
        cells: [text.range(one), said(one.medianMs), said(one.p90Ms), text.count(one.n)],
        query: queries[index] ?? '',
      }))}
    >
      <Trend
        label={t('answerTrendLabel', { n })}
        textOf={text.span}
        points={trend.map((one) => ({
          id: one.from,
          value: one.medianMs,
          label: text.step(step, one),
          title: `${text.range(one)}: ${said(one.medianMs)}, n = ${one.n}`,
        }))}
        {...(open && { onOpen: (index) => open(queries[index] ?? '') })}
      />
    </Figure>
  )
}
