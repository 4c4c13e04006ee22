import type { HourMap } from '../../model/analytics'

/** How many of the counted complaints came in hours most of which nobody is on duty; holidays are not told apart. */
export function outsideHours(map: HourMap): number {
  return outsideCells(map).reduce((sum, { count }) => sum + count, 0)
}

/** The hour of the week with most complaints while nobody is on duty; null where there is none. */
export function busiestOutside(map: HourMap): { weekday: number; hour: number } | null {
  const [busiest] = outsideCells(map).toSorted((a, b) => b.count - a.count)
  return busiest && busiest.count > 0 ? { weekday: busiest.weekday, hour: busiest.hour } : null
}

function outsideCells({
  cells,
  hours: { week },
}: HourMap): { weekday: number; hour: number; count: number }[] {
  const isOpen = (weekday: number, hour: number) =>
    (week[weekday] ?? []).some(([from, to]) => from < (hour + 0.5) * 60 && (hour + 0.5) * 60 < to)
  return cells.flatMap((counts, weekday) =>
    counts.flatMap((count, hour) => (isOpen(weekday, hour) ? [] : [{ weekday, hour, count }])),
  )
}
