import { useTranslations } from 'use-intl'
import type { AwayDays, Feelings, Gap, Step, Volume } from '@shared/model/analytics'
import { Columns } from '../../ui/charts/columns'
import { awayInStep, stripsOf } from './away-in-steps'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { mentionsQuery, type FigureScope } from './figure-scope'
import { differs } from '@shared/text/differs'
import { fewest, useFigureText } from './use-figure-text'

const tones = ['negative', 'mixed', 'neutral', 'positive'] as const
export const mentionsOf = ({ negative, mixed, neutral, positive }: Feelings) =>
  negative + mixed + neutral + positive

/** Mentions along the period, stacked by sentiment from the negative up. */
export function VolumeFigure({ volume, scope }: { volume: Volume; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const words = useTranslations('sentiments')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const { step, steps, gaps, away = [] } = volume
  const n = steps.reduce((sum, one) => sum + mentionsOf(one), 0)
  const totalOf = (tone: (typeof tones)[number]) => steps.reduce((sum, one) => sum + one[tone], 0)
  const gapText = ({ source, ...days }: Gap) => t('notRead', { source, days: text.range(days) })
  const awayText = ({ reason, ...days }: AwayDays) => t(`awayDays.${reason}`, { days: text.range(days) })
  const awayCell = (one: Step) =>
    awayInStep(one, away)
      .map((days) => (step === 'day' ? t(`away.${days.reason}`) : awayText(days)))
      .join(' ')
  const columns = steps.map((one) => ({
    id: one.from,
    parts: tones.map((tone) => ({ tone, value: one[tone] })),
    isHollow: one.isRunning,
    label: text.step(step, one),
    title: t('columnTitle', { days: text.range(one), n: mentionsOf(one), negative: one.negative }),
  }))
  return (
    <Figure
      metric="volume"
      title={useVolumeFinding(volume)}
      note={[
        t(`volumeNote.${step}`, { n }),
        ...gaps.slice(0, 3).map(gapText),
        ...away.slice(-3).map(awayText),
        ...(away.length > 0 ? [t('awayMeans')] : []),
      ].join(' ')}
      isDrawn={n > 0 || gaps.length > 0}
      query={mentionsQuery(scope)}
      heads={[
        t(`steps.${step}`),
        ...tones.map((tone) => words(tone)),
        t('complaintsHead'),
        ...(away.length > 0 ? [t('awayHead')] : []),
      ]}
      rows={steps.map((one) => ({
        id: one.from,
        cells: [
          text.range(one),
          ...tones.map((tone) => text.count(one[tone])),
          text.count(one.complaints),
          ...(away.length > 0 ? [awayCell(one)] : []),
        ],
        query: mentionsQuery(scope, '', one),
      }))}
    >
      <Columns
        label={[t('volumeLabel', { n }), ...away.map(awayText)].join('. ')}
        columns={columns}
        hatches={hatchesOf(volume).map((hatch) => ({ ...hatch, text: gapText(hatch.gap) }))}
        strips={stripsOf(steps, away).map(({ days, ...place }) => ({
          ...{ ...place, text: awayText(days), isHollow: days.reason === 'asleep' },
        }))}
        stripNames={[...new Set(away.map(({ reason }) => reason))].map((reason) => ({
          ...{ text: t(`away.${reason}`), isHollow: reason === 'asleep' },
        }))}
        names={tones
          .toReversed()
          .map((tone) => ({ tone, text: words(tone), value: text.count(totalOf(tone)) }))}
        {...(open && { onOpen: (index) => open(mentionsQuery(scope, '', steps[index])) })}
      />
    </Figure>
  )
}

/** Which columns a gap covers. */
function hatchesOf({ steps, gaps }: Volume): { from: number; to: number; gap: Gap }[] {
  return gaps.flatMap((gap) => {
    const from = steps.findIndex(({ to }) => to >= gap.from)
    const to = steps.findLastIndex((step) => step.from <= gap.to)
    return from < 0 || to < from ? [] : [{ from, to, gap }]
  })
}

function useVolumeFinding({ steps, before }: Volume): string {
  const t = useTranslations('analytics.findings')
  const n = steps.reduce((sum, one) => sum + mentionsOf(one), 0)
  const now = steps.reduce((sum, one) => sum + one.negative, 0)
  if (n === 0) return t('volumeNone')
  if (n < fewest || mentionsOf(before) < fewest) return t('volumeFew', { n, negative: now })
  const numbers = { now, before: before.negative }
  if (!differs(now, before.negative)) return t('volumeSteady', numbers)
  return now > before.negative ? t('volumeRose', numbers) : t('volumeFell', numbers)
}
