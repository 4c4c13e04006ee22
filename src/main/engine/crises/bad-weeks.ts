import type { BadWeek } from '@shared/model/crisis'

const dayMs = 86_400_000
const weekDays = 7
const monthWeeks = 4
const mostWeeks = 3
/** A drill needs something to happen. */
const leastCount = 10

/** The weeks with the most above those before them, the worst first; none overlaps another. `counts`: by day since 1970. */
export function badWeeks(counts: ReadonlyMap<number, number>, firstDay: number, lastDay: number): BadWeek[] {
  const sum = (from: number, days: number) =>
    Array.from({ length: days }, (_, index) => counts.get(from + index) ?? 0).reduce((a, b) => a + b, 0)
  const weeks: BadWeek[] = []
  for (let day = firstDay + weekDays; day + weekDays <= lastDay; day += 1) {
    const before = Math.min(monthWeeks * weekDays, day - firstDay)
    const usual = (sum(day - before, before) / before) * weekDays
    weeks.push({ from: day * dayMs, count: sum(day, weekDays), usual: Math.round(usual) })
  }
  const worst = weeks
    .filter(({ count, usual }) => count >= leastCount && count > usual)
    .toSorted((a, b) => b.count - b.usual - (a.count - a.usual) || b.from - a.from)
  return worst.reduce<BadWeek[]>((kept, week) => {
    const isApart = kept.every(({ from }) => Math.abs(from - week.from) >= weekDays * dayMs)
    return isApart && kept.length < mostWeeks ? [...kept, week] : kept
  }, [])
}
