import { offsetAt } from '@shared/text/hours/zone-offsets'

/** From a moment on, a zone's clocks are so far ahead of UTC. */
export interface ZoneChange {
  fromAt: number
  offsetMs: number
}

const hourMs = 3_600_000
/** Public texts are not older than the web; beyond either end the nearest offset counts. */
const firstAt = Date.UTC(1995, 0, 1)
const lastAt = Date.UTC(2045, 0, 1)
/** No zone has yet changed its clocks and changed them back within a week. */
const stepMs = 7 * 24 * hourMs
/** Before any moment that a text can have. */
const beforeAll = -9_000_000_000_000_000

const known = new Map<string, ZoneChange[]>()

/** When a zone's clocks changed, from 1995 to 2045; the first entry holds for all that is older. */
export function zoneChanges(timeZone: string): ZoneChange[] {
  const held = known.get(timeZone)
  if (held) return held
  const changes = findChanges(timeZone)
  known.set(timeZone, changes)
  return changes
}

function findChanges(timeZone: string): ZoneChange[] {
  let offsetMs = offsetAt(timeZone, firstAt)
  const changes: ZoneChange[] = [{ fromAt: beforeAll, offsetMs }]
  for (let at = firstAt; at < lastAt; at += stepMs) {
    const next = offsetAt(timeZone, at + stepMs)
    if (next === offsetMs) continue
    changes.push({ fromAt: firstWith(timeZone, at, at + stepMs, offsetMs), offsetMs: next })
    offsetMs = next
  }
  return changes
}

/** Clocks change on a full minute. */
function firstWith(timeZone: string, before: number, after: number, offsetMs: number): number {
  let [same, changed] = [before, after]
  while (changed - same > 60_000) {
    const middle = Math.floor((same + changed) / 120_000) * 60_000
    if (offsetAt(timeZone, middle) === offsetMs) same = middle
    else changed = middle
  }
  return changed
}
