import { amountWords, dayWords, monthWords, partsOfDay, unitWords, weekdayWords } from './when-words'

const minuteMs = 60_000
const morning = 9

/**
 * A moment to come, as it is typed in English, Spanish or Romanian: "tomorrow 10:30", "en 3 días", "vineri la 14", "15/12 9h", "2h".
 * By the clock of this computer; a day without a time is its morning. Null for anything else, and for what is past.
 */
export function readWhen(text: string, now: number): number | null {
  const words = foldedWords(text)
  if (words.length === 0 || words.length > 12) return null
  const span = spanOf(words)
  const at = span !== null ? now + span : dayAndTime(words, now)
  return at !== null && at > now ? at : null
}

function foldedWords(text: string): string[] {
  return (
    text
      .slice(0, 200)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/\b(?:the )?day after tomorrow\b|\bpasado manana\b/, 'overmorrow')
      .match(/\d+[:.]\d\d|\d+[/-]\d+(?:[/-]\d+)?|\d+|\p{L}+/gu) ?? []
  )
}

/** "in 3 hours", "2h", "peste două săptămâni". */
function spanOf(words: readonly string[]): number | null {
  const rest = words.filter((word) => !spanFillers.has(word))
  if (rest.length !== 2) return null
  const [first = '', second = ''] = rest
  const amount = /^\d{1,4}$/.test(first) ? Number(first) : amountWords.get(first)
  const unit = unitWords.get(second)
  return amount === undefined || unit === undefined ? null : amount * unit * minuteMs
}

const spanFillers = new Set(['in', 'en', 'dentro', 'de', 'peste', 'after'])

/** Words that say nothing of their own beside a day or a time. */
const fillers = new Set([
  'in',
  'at',
  'on',
  'next',
  'the',
  'en',
  'a',
  'las',
  'la',
  'el',
  'por',
  'de',
  'dentro',
  'peste',
  'ora',
  'pe',
  'o',
  'dimineata',
])

function dayAndTime(words: readonly string[], now: number): number | null {
  let date: Date | null = null
  let minutes: number | null = null
  let pending: number | null = null
  for (const word of withDates(words.filter((one) => !fillers.has(one)))) {
    const day = dateOf(word, now)
    if (day) date = day
    if (partsOfDay.has(word)) minutes ??= partsOfDay.get(word) ?? null
    else if (/^\d{1,2}[:.]\d\d$/.test(word)) minutes = clockMinutes(word)
    else if (/^\d{1,2}$/.test(word)) pending = Number(word)
    else if (halves.has(word) && pending !== null) {
      minutes = hourMinutes(pending, word)
      pending = null
    } else if (!day) return null
  }
  if (pending !== null && minutes === null) minutes = hourMinutes(pending, 'h')
  if (!date && minutes === null) return null
  return momentOf(date ?? new Date(now), minutes ?? morning * 60, date !== null, now)
}

const halves = new Set(['am', 'pm', 'h'])
const monthNames = [...monthWords.keys()].join('|')
const dayThenMonth = new RegExp(`\\b(\\d{1,2}) (${monthNames})\\b`)
const monthThenDay = new RegExp(`\\b(${monthNames}) (\\d{1,2})\\b(?![:.])`)

/** "5 november" and "november 5" as "5/11". */
function withDates(words: readonly string[]): string[] {
  const dated = (day: string, month: string) => `${day}/${(monthWords.get(month) ?? 0) + 1}`
  return words
    .join(' ')
    .replace(dayThenMonth, (_, day: string, month: string) => dated(day, month))
    .replace(monthThenDay, (_, month: string, day: string) => dated(day, month))
    .split(' ')
}

function momentOf(date: Date, minutes: number, isDayNamed: boolean, now: number): number | null {
  if (minutes < 0 || minutes >= 1440) return null
  const at = new Date(date)
  at.setHours(Math.floor(minutes / 60), minutes % 60, 0, 0)
  // A time without a day that is over for today means tomorrow's.
  if (!isDayNamed && at.getTime() <= now) at.setDate(at.getDate() + 1)
  return at.getTime()
}

function dateOf(word: string, now: number): Date | null {
  const offset = dayWords.get(word)
  if (offset !== undefined) return shifted(now, offset)
  const weekday = weekdayWords.get(word)
  if (weekday !== undefined) return shifted(now, (weekday - new Date(now).getDay() + 7) % 7 || 7)
  const match = /^(\d{1,4})[/-](\d{1,2})(?:[/-](\d{1,4}))?$/.exec(word)
  if (!match) return null
  const [first, second, third] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if (first === undefined || second === undefined) return null
  if (first > 31) return validDate(first, second - 1, third ?? 1)
  return third === undefined
    ? dayOfMonth(first, second - 1, now)
    : validDate(third < 100 ? 2000 + third : third, second - 1, first)
}

function shifted(now: number, days: number): Date {
  const date = new Date(now)
  date.setDate(date.getDate() + days)
  return date
}

/** The next time that this day comes. */
function dayOfMonth(day: number, month: number, now: number): Date | null {
  const year = new Date(now).getFullYear()
  const date = validDate(year, month, day)
  return date && date.getTime() + 86_400_000 < now ? validDate(year + 1, month, day) : date
}

function validDate(year: number, month: number, day: number): Date | null {
  const date = new Date(year, month, day)
  return date.getMonth() === month && date.getDate() === day ? date : null
}

function clockMinutes(word: string): number {
  const [hours = 0, minutes = 0] = word.split(/[:.]/).map(Number)
  return minutes > 59 ? -1 : hours * 60 + minutes
}

function hourMinutes(hours: number, half: string): number {
  if (hours > 23) return -1
  if (half === 'pm' && hours < 12) return (hours + 12) * 60
  return half === 'am' && hours === 12 ? 0 : hours * 60
}
