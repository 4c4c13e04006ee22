import { daysIn, type Period } from '@shared/model/period'

/** So large a part of the time before may be quiet at its start before it counts as not read. */
const quietShare = 0.25

/**
 * The first day that anything is held of, where it lies so far into the time before that this says little: more was written then
 * than was read.
 */
export function unreadBefore(before: Period, firstDay: string | null): string | null {
  if (firstDay === null || firstDay <= before.from) return null
  const missing = daysIn({ from: before.from, to: firstDay }) - 1
  return missing > daysIn(before) * quietShare ? firstDay : null
}
