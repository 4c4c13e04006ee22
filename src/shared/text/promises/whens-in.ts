import type { ReviewLang } from '../../model/review'
import type { Sentence } from '../reading/sentences'
import { dateWords } from './date-words'
import { keyAt, type Place } from './place'
import { dayAt } from './read-day'
import { hourAt } from './read-hour'
import { spanAt } from './read-span'
import type { When, WhenValue } from './when'

/** Parts of one expression stand this near: "mañana, martes, antes de las 12". */
const nearWords = 4

/** The dates, hours and deadlines that a sentence names. What lies behind ("last Friday") and what is vague ("soon") is none. */
export function whensIn({ words }: Sentence, text: string, lang: ReviewLang): When[] {
  const place: Place = { words, text, lang, names: dateWords[lang] }
  const whens: When[] = []
  for (let at = 0; at < words.length;) {
    const found = spanAt(place, at) ?? dayAt(place, at) ?? hourAt(place, at)
    if (found) join(whens, { ...found, isStart: isStart(place, found.from) })
    at = found ? found.to : at + 1
  }
  return whens.filter((when) => !isPartAlone(place, when) && !isThisMorning(place, when))
}

/** "desde el lunes", "a partir de este viernes", "de luni". */
function isStart(place: Place, from: number): boolean {
  const before = [1, 2, 3].map((back) => keyAt(place, from - back))
  return (
    before.some((word) => place.names.starts.has(word)) ||
    (place.lang === 'ro' && before[0] === 'de' && before[1] !== 'inainte')
  )
}

/** Replies tell of "this morning" as of what was; who writes one early says "today". */
function isThisMorning({ words }: Place, { to, value }: When): boolean {
  const isToday = value.kind === 'moment' && value.day?.kind === 'offset' && value.day.days === 0
  return isToday && value.hour === 12 && /^(?:morning|manana|dimineata)$/.test(words[to - 1]?.key ?? '')
}

/** "In the morning" without a day promises nothing; "by noon" does. */
function isPartAlone({ words, names }: Place, { from, value }: When): boolean {
  const key = words[from]?.key ?? ''
  return value.kind === 'moment' && value.day === null && names.dayParts.has(key) && !exactParts.has(key)
}

const exactParts = new Set(['noon', 'midday', 'tonight', 'midnight', 'mediodia', 'pranz', 'diseara'])

/** A day and an hour beside each other are one expression. */
function join(whens: When[], found: When): void {
  const last = whens.at(-1)
  const value = last && found.from - last.to <= nearWords ? joined(last.value, found.value) : null
  if (!last || !value) whens.push(found)
  else whens[whens.length - 1] = { from: last.from, to: found.to, value, isStart: last.isStart }
}

function joined(a: WhenValue, b: WhenValue): WhenValue | null {
  if (a.kind !== 'moment' || b.kind !== 'moment') return null
  if (a.day && b.day) return null
  const [dated, timed] = a.day ? [a, b] : [b, a]
  if (!dated.day) return null
  const { hour, minute } = timed.hour !== null ? timed : dated
  return { kind: 'moment', day: dated.day, hour, minute, isBefore: dated.isBefore }
}
