import { minutesPerDay, type OpenSpan } from '../../model/clock'

/** Hours as people type them, or what of it is no time or ends before it begins. */
export type ReadHours = { spans: OpenSpan[] } | { problem: 'unclear' | 'backwards'; found: string }

/** A time of the day such as 9, 9:30, 09.30 or 24:00 in minutes; null for anything else. */
export function readTime(text: string): number | null {
  const match = /^(\d{1,2})(?:[:.hH](\d{2}))?$/.exec(text.trim())
  if (!match) return null
  const minutes = Number(match[2] ?? 0)
  const minute = Number(match[1]) * 60 + minutes
  return minutes < 60 && minute <= minutesPerDay ? minute : null
}

/** "9–14, 17–20" as spans; nothing is a day on which it is closed. */
export function readHours(text: string): ReadHours {
  const spans: OpenSpan[] = []
  for (const part of text.split(/[,;]/).filter((piece) => piece.trim() !== '')) {
    const found = part.trim()
    const [from, to, ...more] = found.split(/\s*[-–—]\s*/).map(readTime)
    if (from == null || to == null || more.length > 0) return { problem: 'unclear', found }
    // Midnight at the end of a day is often written as that at its beginning.
    const end = to === 0 ? minutesPerDay : to
    if (end <= from) return { problem: 'backwards', found }
    spans.push([from, end])
  }
  return { spans }
}

export function printTime(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

export function printHours(spans: readonly OpenSpan[]): string {
  return spans.map(([from, to]) => `${printTime(from)}–${printTime(to)}`).join(', ')
}
