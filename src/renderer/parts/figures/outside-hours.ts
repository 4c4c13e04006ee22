import type { HourMap } from '@shared/model/analytics'

/** How many of the counted complaints came in hours most of which nobody is on duty; holidays are not told apart. */
export function outsideHours({ cells, hours: { week } }: HourMap): number {
  const isOpen = (row: number, hour: number) =>
    (week[row] ?? []).some(([from, to]) => from < (hour + 0.5) * 60 && (hour + 0.5) * 60 < to)
  return cells.reduce(
    (sum, counts, row) => sum + counts.reduce((all, count, hour) => all + (isOpen(row, hour) ? 0 : count), 0),
    0,
  )
}
