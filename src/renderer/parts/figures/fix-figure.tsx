import { useTranslations } from 'use-intl'
import type { Fix, FixSide } from '@shared/model/analytics'
import { Columns } from '../../ui/charts/columns'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { joined, mentionsQuery, type FigureScope } from './figure-scope'
import { fewest, useFigureText } from './use-figure-text'

/** Complaints before and after a day. It says after, never because of. */
export function FixFigure({ fix, scope }: { fix: Fix | null; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const title = useFixFinding(fix)
  const {
    steps = [],
    step = 'day',
    day = '',
    before = none,
    after = none,
    unread = 0,
    chance = 1,
  } = fix ?? {}
  const within = { ...scope, query: joined(fix?.query ?? '', scope.query) }
  const queries = steps.map((one) => mentionsQuery(within, 'complaint:yes', one))
  const columns = steps.map((one) => ({
    id: one.from,
    parts: [{ tone: one.from < day ? ('soft' as const) : ('ink' as const), value: one.count }],
    isHollow: one.isRunning,
    label: text.step(step, one),
    title: t('fixBar', { days: text.range(one), count: one.count }),
  }))
  const last = steps.findLastIndex((one) => one.from < day)
  const hatches = steps.flatMap(({ days }, index) =>
    days === 0 ? [{ from: index, to: index, text: t('fixUnread', { n: 1 }) }] : [],
  )
  return (
    <Figure
      metric="fix"
      title={title}
      note={
        fix === null
          ? t('fixAsk')
          : [
              t(`fixNote.${step}`, { n: before.count + after.count, chance: text.chance(chance) }),
              ...(unread > 0 ? [t('fixUnread', { n: unread })] : []),
            ].join(' ')
      }
      isDrawn={before.days + after.days > 0}
      query={mentionsQuery(within, 'complaint:yes')}
      heads={[t(`steps.${step}`), t('complaintsHead'), t('daysHead')]}
      rows={steps.map((one, index) => ({
        id: one.from,
        cells: [text.range(one), text.count(one.count), text.count(one.days)],
        query: queries[index] ?? '',
      }))}
    >
      <Columns
        label={t('fixLabel', { n: before.count + after.count })}
        columns={columns}
        hatches={hatches}
        benchmarks={
          last >= 0 && last < steps.length - 1
            ? [
                {
                  after: last,
                  lines: [text.day(day), t('fixAfter', { count: after.count, days: after.days })],
                },
              ]
            : []
        }
        {...(open && { onOpen: (index) => open(queries[index] ?? '') })}
      />
    </Figure>
  )
}

const none: FixSide = { count: 0, days: 0 }

function useFixFinding(fix: Fix | null): string {
  const t = useTranslations('analytics.findings')
  const text = useFigureText()
  if (!fix) return t('fixNone')
  const { before, after, chance } = fix
  if (before.days === 0 || after.days === 0) return t('fixOneSide')
  const counts = { before: before.count, days: before.days, after: after.count, daysAfter: after.days }
  if (before.count + after.count < fewest) return t('fixFew', counts)
  const rates = { before: text.rate(before.count / before.days), after: text.rate(after.count / after.days) }
  if (chance >= 0.05) return t('fixSame', rates)
  return after.count / after.days < before.count / before.days ? t('fixFewer', rates) : t('fixMore', rates)
}
