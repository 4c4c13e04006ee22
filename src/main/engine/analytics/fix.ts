import type { Fix, FixSide } from '@shared/model/analytics'
import { dayNumber, dayText } from '@shared/text/hours/local-days'
import { parseQuery } from '@shared/text/query/parse-query'
import { countByDay } from './complaint-store'
import { gapsOf } from './gaps'
import type { Ground } from './ground'
import { rateTest } from '../chance/rate-test'

/** So many days are told apart at a glance; a longer period is drawn in weeks. */
const mostDays = 62

/** Complaints a day before and after a day that the user names. Says nothing of why. */
export function fix(ground: Ground): Fix | null {
  const { fix: asked } = ground.choices
  if (!asked) return null
  const { period, today } = ground
  const toDay = Math.min(period.toDay, today + 1)
  const day = dayNumber(asked.day)
  const counts = countByDay(ground, period, parseQuery(asked.query))
  const unread = unreadDays(ground, toDay)
  // A day that is not over may bring more; it is drawn, and on neither side.
  const overDay = Math.min(toDay, today)
  const side = (from: number, to: number): FixSide => {
    const days = daysFrom(Math.max(from, period.fromDay), Math.min(to, toDay)).filter(
      (one) => !unread.has(one),
    )
    return { count: days.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0), days: days.length }
  }
  const [before, after] = [side(period.fromDay, Math.min(day, overDay)), side(day, overDay)]
  const length = toDay - period.fromDay <= mostDays ? 1 : 7
  return {
    day: asked.day,
    query: asked.query,
    step: length === 1 ? 'day' : 'week',
    steps: startsAround(period.fromDay, toDay, day, length).map(([from, to]) => ({
      ...{ from: dayText(from), to: dayText(to - 1), isRunning: today >= from && today < to },
      ...side(from, to),
    })),
    before,
    after,
    chance: rateTest(before, after),
    unread: daysFrom(period.fromDay, toDay).filter((one) => unread.has(one)).length,
  }
}

/** A day that any source was not read on has no count. */
function unreadDays(ground: Ground, toDay: number): Set<number> {
  return new Set(
    gapsOf(ground).flatMap(({ from, to }) => daysFrom(dayNumber(from), Math.min(dayNumber(to) + 1, toDay))),
  )
}

/** Stretches of a length, one of which begins with the day; those at the ends may be shorter. */
function startsAround(from: number, to: number, day: number, length: number): [number, number][] {
  const stretches: [number, number][] = []
  const rest = (((day - from) % length) + length) % length
  for (let start = from; start < to;) {
    const end = Math.min(to, start === from && rest > 0 ? from + rest : start + length)
    stretches.push([start, end])
    start = end
  }
  return stretches
}

function daysFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
