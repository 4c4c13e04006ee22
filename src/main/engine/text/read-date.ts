import type { Mapping } from '@shared/model/import'
import type { Precision } from '@shared/model/mention'
import { isWeekday, monthOf, zoneOffset } from './date-words'
import { instantOf } from '@shared/text/local-time'

export type DateOrder = Mapping['dateOrder']

export interface DateContext {
  /** Which number is which in `03/04/2026`; `auto`, when nobody could tell, reads the day first. */
  order: DateOrder
  /** IANA zone of times that carry none. */
  timeZone: string
}

export interface ReadDate {
  at: number
  precision: Precision
}

interface Time {
  hour: number
  minute: number
  second: number | null
  ms: number
}

interface Parts {
  year: number
  month: number
  day: number | null
  time: Time | null
  /** Ms east of UTC; null where the value carries no zone. */
  offset: number | null
}

type Calendar = Pick<Parts, 'year' | 'month' | 'day'>

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(z|[+-]\d{2}(?::?\d{2})?)?)?$/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:(\d{2})())?(z|[+-]\d{4})?)?$/i
const clock = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(?:([ap])\.? ?m\b\.?)?/
const fillers = new Set(['de', 'del', 'of', 'the', 'at', 'on', 'a', 'la', 'las', 'el', 'ora', 'h', 'hrs'])

/**
 * The moment that a value names. Nothing is guessed: what has no known form is `unreadable`, what names a day that
 * no calendar has (31/02) or a year outside 1990–2100 is `impossible`.
 */
export function readDate(value: string, context: DateContext): ReadDate | 'unreadable' | 'impossible' {
  const text = value.trim()
  if (text === '' || text.length > 80) return 'unreadable'
  const epoch = epochOf(text)
  if (epoch !== null) return isInRange(epoch) ? { at: epoch, precision: 'second' } : 'impossible'
  const parts = partsOfIso(text) ?? partsOfWords(text, context.order)
  return parts === null ? 'unreadable' : momentOf(parts, context.timeZone)
}

function epochOf(text: string): number | null {
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000)
  // Twelve digits that begin with 19 or 20 are a written-out day and time.
  return /^(?:\d{13}|[6-9]\d{11})$/.test(text) ? Number(text) : null
}

function partsOfIso(text: string): Parts | null {
  const match = iso.exec(text) ?? compact.exec(text)
  if (match === null) return null
  const [, year, month, day, hour, minute, second, fraction, zone] = match
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    time: hour === undefined || minute === undefined ? null : timeOf(hour, minute, second, fraction),
    offset: zone === undefined ? null : zoneOffset(zone.toLowerCase()),
  }
}

function timeOf(hour: string, minute: string, second?: string, fraction = '', half?: string): Time {
  const hours = Number(hour)
  const isPm = half === 'p' && hours < 12
  return {
    hour: half === 'a' && hours === 12 ? 0 : hours + (isPm ? 12 : 0),
    minute: Number(minute),
    // A leap second has no place in UTC milliseconds.
    second: second === undefined ? null : second === '60' ? 59 : Number(second),
    ms: Number(fraction.slice(0, 3).padEnd(3, '0')),
  }
}

/** Everything else: the time is taken out first, then the zone, and what remains must be a day. */
function partsOfWords(value: string, order: DateOrder): Parts | null {
  const text = value.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s/g, ' ').toLowerCase()
  const match = clock.exec(text)
  const time = match && timeOf(match[1] ?? '', match[2] ?? '', match[3], match[4], match[5])
  const rest = match === null ? text : text.replace(match[0], ' ')
  const words = rest.split(/[\s,()]+/).filter((word) => word !== '' && word !== '.' && !fillers.has(word))
  const zone = time && words.find((word) => zoneOffset(word) !== null)
  const day = calendarOf(words.filter((word) => word !== zone).flatMap(piecesOf), order)
  return day && { ...day, time, offset: zone ? zoneOffset(zone) : null }
}

function piecesOf(word: string): string[] {
  return word
    .replace(/^(\d+)(?:st|nd|rd|th)$/, '$1')
    .split(/[/.-]/)
    .filter(Boolean)
}

function calendarOf(pieces: readonly string[], order: DateOrder): Calendar | null {
  const [first, ...others] = pieces
  if (pieces.length === 2) return monthAndYear(pieces)
  // `mar` is Tuesday or March: a weekday only when what follows is a day by itself.
  if (first !== undefined && others.length > 1 && isWeekday(first)) {
    const day = calendarOf(others, order)
    if (day !== null && day.day !== null) return day
  }
  if (pieces.length !== 3) return null
  const month = pieces.findIndex((piece) => monthOf(piece) !== null)
  return month < 0 ? fromNumbers(pieces, order) : fromMonthName(pieces, month)
}

function monthAndYear(pieces: readonly string[]): Calendar | null {
  const year = pieces.find((piece) => /^\d{4}$/.test(piece))
  const other = pieces.find((piece) => piece !== year) ?? ''
  const month = /^\d{1,2}$/.test(other) ? Number(other) : monthOf(other)
  return year === undefined || month === null ? null : { year: Number(year), month, day: null }
}

function fromMonthName(pieces: readonly string[], index: number): Calendar | null {
  const [a, b] = pieces.filter((_, at) => at !== index)
  if (a === undefined || b === undefined || !/^\d+$/.test(a + b)) return null
  const [day, year] = a.length === 4 ? [b, a] : [a, b]
  const month = monthOf(pieces[index] ?? '')
  return month === null || day.length > 2 ? null : { year: fullYear(year), month, day: Number(day) }
}

function fromNumbers(pieces: readonly string[], order: DateOrder): Calendar | null {
  const [a = '', b = '', c = ''] = pieces
  if (![a, b, c].every((piece) => /^(?:\d{1,2}|\d{4})$/.test(piece)) || b.length > 2) return null
  if (a.length === 4 || order === 'ymd') return { year: fullYear(a), month: Number(b), day: Number(c) }
  const [day, month] = order === 'mdy' ? [b, a] : [a, b]
  return c.length === 1 ? null : { year: fullYear(c), month: Number(month), day: Number(day) }
}

/** Two digits as RFC 5322 reads them. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function momentOf(parts: Parts, timeZone: string): ReadDate | 'impossible' {
  const { year, month, day, time } = parts
  if (!isDay(year, month, day ?? 1) || (time !== null && !isTime(time))) return 'impossible'
  const clockMs = time ? ((time.hour * 60 + time.minute) * 60 + (time.second ?? 0)) * 1000 + time.ms : 0
  const local = Date.UTC(year, month - 1, day ?? 1) + clockMs
  const at = parts.offset === null ? instantOf(local, timeZone) : local - parts.offset
  return { at, precision: precisionOf(parts, clockMs) }
}

/** Midnight to the second and without a zone is how spreadsheets and databases write a mere day. */
function precisionOf({ day, time, offset }: Parts, clockMs: number): Precision {
  if (day === null) return 'month'
  if (time === null || (clockMs === 0 && time.second !== null && offset === null)) return 'day'
  return time.second === null ? 'minute' : 'second'
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isTime({ hour, minute, second }: Time): boolean {
  return hour < 24 && minute < 60 && (second ?? 0) < 60
}

function isInRange(at: number): boolean {
  return at >= Date.UTC(1990, 0, 1) && at < Date.UTC(2101, 0, 1)
}
