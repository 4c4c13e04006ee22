import { keyAt, wholeAt, type Place } from './place'
import type { ReadWhen } from './when'

/** So many words before a span may say that it lies ahead. */
const reach = 4

/** "within 24 hours", "en un plazo de 2 días hábiles", "în termen de 3 zile"; "waited 3 days" lies behind and is none. */
export function spanAt(place: Place, at: number): ReadWhen | null {
  const { names } = place
  const amount = wholeAt(place, at)
  if (amount === null) return null
  let to = at + 1
  let isWorking = false
  for (; names.joints.has(keyAt(place, to)) || names.working.has(keyAt(place, to)); to += 1)
    isWorking ||= names.working.has(keyAt(place, to))
  const unit = names.units.get(keyAt(place, to))
  if (!unit || !isAhead(place, at)) return null
  to += 1
  if (names.working.has(keyAt(place, to))) {
    isWorking = true
    to += 1
  }
  return { from: at, to, value: { kind: 'span', amount, unit, isWorking } }
}

function isAhead({ words, names }: Place, at: number): boolean {
  const before = words.slice(Math.max(0, at - reach), at)
  return before.some(({ key }) => names.ahead.has(key)) && !before.some(({ key }) => names.past.has(key))
}
