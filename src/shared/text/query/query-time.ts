const unitMs: Record<string, number> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

/** A span such as 30m, 24h, 7d or 2w in milliseconds; null for anything else. */
export function spanMs(value: string): number | null {
  const match = /^(\d{1,5})([mhdw])$/i.exec(value)
  const unit = match?.[2] && unitMs[match[2].toLowerCase()]
  return match?.[1] && unit ? Number(match[1]) * unit : null
}

/** A moment in UTC ms: a span back from `now`, a day such as 2026-10-31 (its first moment, UTC), or a minute such as 2026-10-31T22:00Z. */
export function timeOf(value: string, now: number): number | null {
  const span = spanMs(value)
  if (span !== null) return now - span
  if (minuteOf(value) !== null) return minuteOf(value)
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match) return null
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() : null
}

/** The first moment after what `value` names: the end of a day, or the moment itself. */
export function endOf(value: string, now: number): number | null {
  const at = timeOf(value, now)
  return at === null ? null : isDay(value) ? at + 86_400_000 : at
}

/** A moment as a query takes it, to the minute. */
export function minuteText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`
}

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** The moment of a text such as 2026-10-31T22:00Z; null for anything else. */
export function minuteOf(value: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/i.test(value)) return null
  const at = Date.parse(value.toUpperCase())
  // A day that its month does not have becomes one of the next: it is none.
  return Number.isNaN(at) || minuteText(at) !== value.toUpperCase() ? null : at
}
