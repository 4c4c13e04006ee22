import { gapAfter, keyAt, wholeAt, writtenAt, type Place } from './place'
import type { Day, ReadWhen } from './when'

type Read = { day: Day; to: number; hour?: number }

/** A day that a sentence names at a word, in any of the forms that people write. */
export function dayAt(place: Place, at: number): ReadWhen | null {
  const read =
    writtenDate(place, at) ??
    numericDate(place, at) ??
    endOf(place, at) ??
    namedDay(place, at) ??
    weekdayAt(place, at) ??
    nowAt(place, at)
  if (!read) return null
  const { names } = place
  const isBefore =
    [at - 1, at - 2].some((near) => names.before.has(keyAt(place, near))) && read.day.kind !== 'end-of'
  return {
    from: at,
    to: read.to,
    value: { kind: 'moment', day: read.day, hour: read.hour ?? null, minute: 0, isBefore },
  }
}

/** "12 de marzo", "3rd of May", "March 12", "12 martie 2027". */
function writtenDate(place: Place, at: number): Read | null {
  const { names } = place
  const isNumber = place.words[at]?.kind === 'number'
  let to = at + 1
  if (isNumber) while (names.joints.has(keyAt(place, to))) to += 1
  const month = names.months.get(keyAt(place, isNumber ? to : at))
  const day = wholeAt(place, isNumber ? at : at + 1)
  if (month === undefined || day === null || day < 1 || day > 31) return null
  if (!isNumber && place.words[at + 1]?.kind !== 'number') return null
  to = isNumber ? to + 1 : at + 2
  const yearAt = names.joints.has(keyAt(place, to)) ? to + 1 : to
  const year = wholeAt(place, yearAt)
  const hasYear = year !== null && year >= 2000
  return { day: { kind: 'date', day, month, year: hasYear ? year : null }, to: hasYear ? yearAt + 1 : to }
}

/** "12/03", "12/03/2027", "12.03.2027", "2027-03-12"; the day first, as all but Americans write. */
function numericDate(place: Place, at: number): Read | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(writtenAt(place, at))
  if (dotted) return dated(Number(dotted[1]), Number(dotted[2]), Number(dotted[3]), at + 1)
  const [first, second, third] = [0, 1, 2].map((step) =>
    place.words[at + step]?.kind === 'number' ? wholeAt(place, at + step) : null,
  )
  if (first == null || second == null) return null
  const mark = gapAfter(place, at)
  if (mark === '-' && first >= 2000 && third != null) return dated(third, second, first, at + 3)
  if (mark !== '/') return null
  const hasYear = third != null && gapAfter(place, at + 1) === '/'
  return dated(first, second, hasYear ? third : null, at + (hasYear ? 3 : 2))
}

function dated(day: number, month: number, year: number | null, to: number): Read | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  return { day: { kind: 'date', day, month, year: year !== null && year < 100 ? year + 2000 : year }, to }
}

/** "today", "mañana", "poimâine", "this afternoon"; "esta mañana" is today and "por la mañana" none. */
function namedDay(place: Place, at: number): Read | null {
  const { names, lang } = place
  const [before, key, after] = [keyAt(place, at - 1), keyAt(place, at), keyAt(place, at + 1)]
  if (lang === 'es' && key === 'pasado' && after === 'manana') return offset(2, at + 2)
  if (lang === 'en' && key === 'day' && after === 'after' && keyAt(place, at + 2) === 'tomorrow')
    return offset(2, at + 3)
  if (lang === 'es' && key === 'manana' && names.current.has(before))
    return { ...offset(0, at + 1), hour: 12 }
  if (lang === 'es' && key === 'manana' && before === 'la') return null
  const days = names.days.get(key)
  const part = names.dayParts.get(key)
  if (days !== undefined)
    return part === undefined ? offset(days, at + 1) : { ...offset(days, at + 1), hour: part }
  const isTodays = part !== undefined && names.current.has(before) && before !== 'the'
  return isTodays ? { ...offset(0, at + 1), hour: part } : null
}

function offset(days: number, to: number): Read {
  return { day: { kind: 'offset', days }, to }
}

function weekdayAt(place: Place, at: number): Read | null {
  const { names } = place
  const weekday = names.weekdays.get(keyAt(place, at))
  if (weekday === undefined || isCounted(place, at)) return null
  const around = [keyAt(place, at - 1), keyAt(place, at + 1)]
  if (around.some((word) => names.past.has(word))) return null
  return {
    day: { kind: 'weekday', weekday, isNext: around.some((word) => names.next.has(word)) },
    to: at + 1,
  }
}

/** Romanian "luni" is Monday and months: "trei luni", "de luni de zile". */
function isCounted(place: Place, at: number): boolean {
  if (place.lang !== 'ro' || keyAt(place, at) !== 'luni') return false
  const isAfterCount =
    wholeAt(place, at - 1) !== null || /^(cateva|multe|ultimele|de)$/.test(keyAt(place, at - 1))
  return (
    (isAfterCount && keyAt(place, at - 1) !== 'de') ||
    (keyAt(place, at + 1) === 'de' && keyAt(place, at + 2) === 'zile')
  )
}

/** "the end of the week", "esta semana", "a final de mes", "săptămâna viitoare". */
function endOf(place: Place, at: number): Read | null {
  const { names } = place
  const genitive = genitives.get(keyAt(place, at))
  const unit = genitive ?? names.units.get(keyAt(place, at))
  if (unit !== 'day' && unit !== 'week' && unit !== 'month') return null
  const near = [at - 1, at + 1].map((place_) => keyAt(place, place_))
  const wide = [...near, keyAt(place, at - 2), keyAt(place, at + 2)]
  if (wide.some((word) => names.past.has(word)) || wholeAt(place, at - 1) !== null) return null
  const isEnd = [1, 2, 3, 4, 5].some((back) => ends.has(keyAt(place, at - back)))
  if (unit !== 'day' && wide.some((word) => names.next.has(word)))
    return { day: { kind: 'end-of', unit, ahead: 1 }, to: at + 1 }
  const isCurrent = unit !== 'day' && near.some((word) => names.current.has(word) && word !== 'the')
  return isEnd || isCurrent ? { day: { kind: 'end-of', unit, ahead: 0 }, to: at + 1 } : null
}

const ends = new Set(
  'end final finales fin finalizar acabe acabar termine close sfarsitul finalul sfarsit'.split(' '),
)
const genitives = new Map<string, 'day' | 'week' | 'month'>([
  ['zilei', 'day'],
  ['saptamanii', 'week'],
  ['lunii', 'month'],
])

function nowAt(place: Place, at: number): Read | null {
  return place.names.now.includes(`${keyAt(place, at)}_${keyAt(place, at + 1)}`) ? offset(0, at + 2) : null
}
