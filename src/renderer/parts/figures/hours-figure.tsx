import { useTranslations } from 'use-intl'
import type { HourMap } from '@shared/model/analytics'
import { weekdays } from '@shared/text/query/fields'
import { HeatGrid } from '../../ui/charts/heat-grid'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { mentionsQuery, type FigureScope } from './figure-scope'
import { outsideHours } from '@shared/text/hours/outside-hours'
import { fewest, useFigureText } from './use-figure-text'

const marked = new Set([0, 6, 9, 12, 15, 18, 21])

/** When complaints are published, with the business hours outlined. */
export function HoursFigure({ map, scope }: { map: HourMap; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const { cells, n, untimed, hours } = map
  const names = weekdays.map((_, row) => text.weekday(row))
  const query = (row: number, hour: number) =>
    mentionsQuery(scope, `complaint:yes weekday:${weekdays[row] ?? 'mon'} hour:${hour}`)
  const title = (row: number, hour: number) =>
    t('hourCell', { day: text.weekday(row, 'long'), hour, count: cells[row]?.[hour] ?? 0 })
  return (
    <Figure
      metric="hours"
      title={useHoursFinding(map)}
      note={[
        t('hoursNote', { n }),
        ...(untimed > 0 ? [t('hoursUntimed', { n: untimed })] : []),
        t('hoursOutline'),
      ].join(' ')}
      isDrawn={n > 0}
      query={mentionsQuery(scope, 'complaint:yes')}
      heads={[t('hourHead'), ...names]}
      rows={Array.from({ length: 24 }, (_, hour) => ({
        id: String(hour),
        cells: [`${hour}:00`, ...cells.map((row) => text.count(row[hour] ?? 0))],
        query: mentionsQuery(scope, `complaint:yes hour:${hour}`),
      }))}
    >
      <HeatGrid
        label={t('hoursLabel', { n })}
        rows={names}
        columns={Array.from({ length: 24 }, (_, hour) =>
          marked.has(hour) ? String(hour).padStart(2, '0') : null,
        )}
        cells={cells}
        outlines={dutyOf(hours.week)}
        titleOf={title}
        {...(open && { onOpen: (row, hour) => open(query(row, hour)) })}
      />
    </Figure>
  )
}

/** The open hours; days that follow each other with the same hours are one outline. */
function dutyOf(week: HourMap['hours']['week']): { row: number; rows: number; from: number; to: number }[] {
  const outlines: { row: number; rows: number; from: number; to: number }[] = []
  week.forEach((spans, row) => {
    for (const [from, to] of spans) {
      const above = outlines.find(
        (one) => one.from === from / 60 && one.to === to / 60 && one.row + one.rows === row,
      )
      if (above) above.rows += 1
      else outlines.push({ row, rows: 1, from: from / 60, to: to / 60 })
    }
  })
  return outlines
}

function useHoursFinding(map: HourMap): string {
  const t = useTranslations('analytics.findings')
  const text = useFigureText()
  if (map.n === 0) return t('hoursNone')
  if (map.n < fewest) return t('hoursFew', { n: map.n })
  return t('hoursOutside', { share: text.percent(outsideHours(map) / map.n) })
}
