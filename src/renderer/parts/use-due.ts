import { useFormatter } from 'use-intl'
import { dueBounds } from '@shared/text/promises/due-bounds'
import { useTime } from './use-time'

const dayMs = 86_400_000

/** Deadlines by the clock of a client, who may live in another zone than this computer. */
export function useDue(timeZone: string) {
  const format = useFormatter()
  const time = useTime()
  const { dayEnd } = dueBounds(time.now, timeZone)
  const clock = (at: number) => format.dateTime(at, { hour: '2-digit', minute: '2-digit', timeZone })
  const isToday = (at: number) => at < dayEnd && at >= dayEnd - dayMs
  return {
    now: time.now,
    isLate: (at: number) => at < time.now,
    span: (at: number) => time.span(Math.abs(at - time.now)),
    /** Today by the clock, else by the day. */
    short: (at: number) =>
      isToday(at)
        ? clock(at)
        : format.dateTime(at, { weekday: 'short', day: 'numeric', month: 'short', timeZone }),
    /** The day and the time. */
    moment: (at: number) =>
      format.dateTime(at, {
        ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
        timeZone,
      }),
  }
}
