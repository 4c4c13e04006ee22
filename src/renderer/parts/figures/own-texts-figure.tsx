import { useTranslations } from 'use-intl'
import type { Consistency } from '@shared/model/analytics'
import { Columns } from '../../ui/charts/columns'
import { ownQuery } from './accounts-figure'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import type { FigureScope } from './figure-scope'
import { useFigureText } from './use-figure-text'

/** What the client itself wrote along the period: the holes are what others see. */
export function OwnTextsFigure({ data, scope }: { data: Consistency; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const { step, steps } = data
  const n = steps.reduce((sum, { texts }) => sum + texts, 0)
  const over = steps.filter(({ isRunning }) => !isRunning)
  const queries = steps.map((one) => ownQuery(scope, '', one))
  return (
    <Figure
      metric="ownTexts"
      title={
        n === 0
          ? t('findings.ownTextsNone')
          : t(`findings.ownTexts.${step}`, {
              empty: over.filter(({ texts }) => texts === 0).length,
              of: over.length,
            })
      }
      note={t(`ownTextsNote.${step}`, { n })}
      isDrawn={n > 0}
      query={ownQuery(scope)}
      heads={[t(`steps.${step}`), t('ownTextsHead')]}
      rows={steps.map((one, index) => ({
        id: one.from,
        cells: [text.range(one), text.count(one.texts)],
        query: queries[index] ?? '',
      }))}
    >
      <Columns
        label={t('ownTextsLabel', { n })}
        height={180}
        columns={steps.map((one) => ({
          id: one.from,
          parts: [{ tone: 'ink', value: one.texts }],
          isHollow: one.isRunning,
          label: text.step(step, one),
          title: `${text.range(one)}: ${text.count(one.texts)}`,
        }))}
        {...(open && { onOpen: (index) => open(queries[index] ?? '') })}
      />
    </Figure>
  )
}
