import { gapAfter, keyAt, wholeAt, writtenAt, type Place } from './place'
import type { ReadWhen } from './when'

/** "17:30", "5 pm", "las 12", "ora 10", "noon": an hour of the clock; null for any other number. */
export function hourAt(place: Place, at: number): ReadWhen | null {
  const { names } = place
  const clock = /^(\d{1,2})[:.](\d{2})$/.exec(writtenAt(place, at))
  const half = halfAfter(place, at + 1)
  if (clock && Number(clock[1]) <= 24 && Number(clock[2]) < 60 && isClock(place, at)) {
    return moment(at, half.to, turned(Number(clock[1]), half.isAfternoon), Number(clock[2]))
  }
  const hour = place.words[at]?.kind === 'number' ? wholeAt(place, at) : null
  if (hour !== null && hour <= 24 && (half.to > at + 1 || isHour(place, at)))
    return moment(at, half.to, turned(hour, half.isAfternoon), 0)
  const part = names.dayParts.get(keyAt(place, at))
  return part === undefined ? null : moment(at, at + 1, part, 0)
}

/** "12.30" is a price as often as an hour: a point needs a word for hours before it. */
function isClock(place: Place, at: number): boolean {
  return writtenAt(place, at).includes(':') || isHour(place, at)
}

/** A bare number is an hour only after "las", "ora" or, before nothing that could be counted, "at" or "by". */
function isHour(place: Place, at: number): boolean {
  const before = keyAt(place, at - 1)
  if (place.lang === 'ro') return place.names.atHour.has(before) || isUntil(place, at)
  return place.names.atHour.has(before) && isUncounted(place, at)
}

/** Romanian "până la 12", "înainte de 12". */
function isUntil(place: Place, at: number): boolean {
  const before = `${keyAt(place, at - 2)} ${keyAt(place, at - 1)}`
  const isAfterDay =
    keyAt(place, at - 1) === 'la' &&
    (place.names.days.has(keyAt(place, at - 2)) || place.names.weekdays.has(keyAt(place, at - 2)))
  return (before === 'pana la' || before === 'inainte de' || isAfterDay) && isUncounted(place, at)
}

/** "by 12." and "by 12 at the latest", not "by 12 people". */
function isUncounted(place: Place, at: number): boolean {
  const next = keyAt(place, at + 1)
  if (next === '' || place.names.days.has(next) || place.names.weekdays.has(next)) return true
  return /[^\s]/.test(gapAfter(place, at)) || uncounted.has(next)
}

const uncounted = new Set(
  'at on and or the to so h hs pm am today tomorrow we i with de del y en a para por con le te si o mi la lo el h horas ora fix si va sa cu pe in si ca'.split(
    ' ',
  ),
)

/** "pm", "p m", "de la tarde", "h". */
function halfAfter(place: Place, at: number): { to: number; isAfternoon: boolean } {
  const next = keyAt(place, at)
  if (next === 'pm' || next === 'am') return { to: at + 1, isAfternoon: next === 'pm' }
  if ((next === 'p' || next === 'a') && keyAt(place, at + 1) === 'm')
    return { to: at + 2, isAfternoon: next === 'p' }
  if (next === 'de' && keyAt(place, at + 1) === 'la' && /^(tarde|noche|manana)$/.test(keyAt(place, at + 2)))
    return { to: at + 3, isAfternoon: keyAt(place, at + 2) !== 'manana' }
  if (next === 'h' || next === 'hs') return { to: at + 1, isAfternoon: false }
  return { to: at, isAfternoon: false }
}

function turned(hour: number, isAfternoon: boolean): number {
  return isAfternoon && hour < 12 ? hour + 12 : hour
}

function moment(from: number, to: number, hour: number, minute: number): ReadWhen {
  return { from, to, value: { kind: 'moment', day: null, hour, minute, isBefore: false } }
}
