import { instantOf, localOf } from '../local-time'
import { readWhen } from './read-when'

/**
 * A moment as it is typed, by the clock of a client's zone and not of this computer: where they differ, "tomorrow 10" is
 * the client's ten o'clock. `here`: this computer's zone.
 */
export function readWhenIn(text: string, now: number, timeZone: string, here: string): number | null {
  if (timeZone === here) return readWhen(text, now)
  // What the client's clocks show now, as a moment at which this computer's clocks show the same.
  const shown = instantOf(localOf(now, timeZone), here)
  const at = readWhen(text, shown)
  return at === null ? null : instantOf(localOf(at, here), timeZone)
}
