import { useTranslations } from 'use-intl'
import type { FollowThrough } from '@shared/model/analytics'
import type { StepName } from '@shared/model/period'
import { Columns } from '../../ui/charts/columns'
import { Figure } from './figure'
import { joined, type FigureScope } from './figure-scope'
import { useFigureSurroundings } from './figure-context'
import { useFigureText } from './use-figure-text'

interface FollowThroughProps {
  data: FollowThrough
  scope: FigureScope
  step: StepName
}

/** Promises closed in the period: kept and broken. */
export function PromisesFigure({ data, scope, step }: FollowThroughProps) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { kept, broken, moved, pending, overdue, trend } = data
  const notes = [t('promisesNote', { n: kept.now.of, moved }), t('promisesOpen', { pending, overdue })]
  return (
    <Figure
      metric="promises"
      title={
        kept.now.of === 0
          ? t('findings.promisesNone')
          : t('findings.promises', { count: kept.now.count, of: kept.now.of, broken })
      }
      note={notes.join(' ')}
      isDrawn={kept.now.of > 0}
      query={joined('has:promise', scope.query)}
      heads={[t(`steps.${step}`), t('keptHead'), t('brokenHead')]}
      rows={trend.map((one) => ({
        id: one.from,
        cells: [text.range(one), text.count(one.kept), text.count(one.broken)],
      }))}
    >
      <Columns
        label={t('promisesLabel')}
        height={180}
        columns={trend.map((one) => ({
          id: one.from,
          parts: [
            { tone: 'negative', value: one.broken },
            { tone: 'ink', value: one.kept },
          ],
          isHollow: one.isRunning,
          label: text.step(step, one),
          title: text.range(one),
        }))}
        names={[
          { tone: 'ink', text: t('keptHead'), value: text.count(kept.now.count) },
          { tone: 'negative', text: t('brokenHead'), value: text.count(broken) },
        ]}
      />
    </Figure>
  )
}

/** Who wrote again after the end of their case, and whether they came back content. */
export function RecoveryFigure({ data, scope, step }: FollowThroughProps) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const { recovered, asked, trend } = data
  return (
    <Figure
      metric="recovery"
      title={
        recovered.now.of === 0
          ? t('findings.recoveryNone')
          : t('findings.recovery', { count: recovered.now.count, of: recovered.now.of })
      }
      note={t('recoveryNote', { n: recovered.now.of, asked })}
      isDrawn={recovered.now.of > 0}
      query={joined('recovered:yes,no', scope.query)}
      heads={[t(`steps.${step}`), t('contentHead'), t('notContentHead')]}
      rows={trend.map((one) => ({
        id: one.from,
        cells: [text.range(one), text.count(one.recovered), text.count(one.notRecovered)],
      }))}
    >
      <Columns
        label={t('recoveryLabel')}
        height={180}
        columns={trend.map((one) => ({
          id: one.from,
          parts: [
            { tone: 'negative', value: one.notRecovered },
            { tone: 'positive', value: one.recovered },
          ],
          isHollow: one.isRunning,
          label: text.step(step, one),
          title: text.range(one),
        }))}
        names={[
          { tone: 'positive', text: t('contentHead'), value: text.count(recovered.now.count) },
          {
            tone: 'negative',
            text: t('notContentHead'),
            value: text.count(recovered.now.of - recovered.now.count),
          },
        ]}
        {...(open && { onOpen: () => open(joined('recovered:yes,no', scope.query)) })}
      />
    </Figure>
  )
}
