import type { AwayDays } from '@shared/model/analytics'
import type { AwayReason, AwaySpan } from '@shared/model/source'
import { dayAt, dayText, startOfDay } from '@shared/text/hours/local-days'
import { listAway } from '../sources/gap-store'
import type { Ground } from './ground'

type Lost = Record<AwayReason, number>

/** Who works for eight hours and closes the program for the other sixteen has been there that day. */
const mostOfDay = 0.75

/** The days of the period that the computer slept through, or that the program was closed on, in stretches. */
export function awayDays({ db, period, zone }: Ground): AwayDays[] {
  const lost = new Map<number, Lost>()
  for (const { fromAt, toAt, reason } of listAway(db, period))
    addSpan(lost, { fromAt: Math.max(fromAt, period.from), toAt: Math.min(toAt, period.to), reason }, zone)
  const stretches: AwayDays[] = []
  for (let day = period.fromDay; day < period.toDay; day += 1) {
    const reason = reasonOf(lost.get(day), startOfDay(zone, day + 1) - startOfDay(zone, day))
    if (reason === null) continue
    const last = stretches.at(-1)
    if (last?.to === dayText(day - 1) && last.reason === reason) last.to = dayText(day)
    else stretches.push({ from: dayText(day), to: dayText(day), reason })
  }
  return stretches
}

/** Adds what a span takes of each of its days. */
function addSpan(lost: Map<number, Lost>, { fromAt, toAt, reason }: AwaySpan, zone: string): void {
  for (let day = dayAt(zone, fromAt), from = fromAt; from < toAt; day += 1) {
    const to = Math.min(toAt, startOfDay(zone, day + 1))
    const ofDay = lost.get(day) ?? { asleep: 0, closed: 0 }
    ofDay[reason] += to - from
    lost.set(day, ofDay)
    from = to
  }
}

/** By what took the larger part, where both together took most of the day. */
function reasonOf(lost: Lost | undefined, dayMs: number): AwayReason | null {
  if (!lost || lost.asleep + lost.closed < mostOfDay * dayMs) return null
  return lost.asleep >= lost.closed ? 'asleep' : 'closed'
}
