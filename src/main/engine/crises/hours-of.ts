import type { HourCount } from '@shared/model/crisis'

export const shownHours = 72
/** The same hours of so many weeks before say what is usual. */
export const usualWeeks = 8
const weekHours = 168
const hourMs = 3_600_000

/**
 * The hours up to and with the one of the room's clock, each beside the least and the most of the same hour of the weeks before. An
 * hour in which nothing was read and nothing came is unknown, in both.
 */
export function hoursOf(
  counts: ReadonlyMap<number, number>,
  isRead: (hour: number) => boolean,
  lastHour: number,
): HourCount[] {
  const countIn = (hour: number) => counts.get(hour) ?? (isRead(hour) ? 0 : null)
  return Array.from({ length: shownHours }, (_, index) => {
    const hour = lastHour - shownHours + 1 + index
    const before = Array.from({ length: usualWeeks }, (_, week) => countIn(hour - (week + 1) * weekHours))
    const known = before.filter((count) => count !== null)
    const [low, high] = known.length === 0 ? [0, 0] : [Math.min(...known), Math.max(...known)]
    return { at: hour * hourMs, count: countIn(hour), low, high }
  })
}
