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

const dayForm = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}))?$/
const dayMs = 86_400_000
const hourMs = 3_600_000

/** A moment in UTC ms: a span back from `now`, or the first moment of a day (2026-10-31) or of an hour (2026-10-31T13), both UTC. */
export function timeOf(value: string, now: number): number | null {
  const span = spanMs(value)
  if (span !== null) return now - span
  const match = dayForm.exec(value)
  if (!match) return null
  const [year, month, day, hour] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  const at = new Date(Date.UTC(year, month - 1, day, hour))
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return isReal ? at.getTime() : null
}

/** The first moment after what `value` names: the end of a day or an hour, or the moment itself. */
export function endOf(value: string, now: number): number | null {
  const at = timeOf(value, now)
  if (at === null || spanMs(value) !== null) return at
  return at + (value.includes('T') ? hourMs : dayMs)
}

/** An hour as a query names it. */
export function hourWord(at: number): string {
  return new Date(at).toISOString().slice(0, 'yyyy-mm-ddThh'.length)
}
