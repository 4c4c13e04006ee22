const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** The newest ones are always kept; of older times the last of each day, week and month. */
const newest = 3
const spans = [
  { lengthMs: dayMs, count: 7 },
  { lengthMs: 7 * dayMs, count: 5 },
  { lengthMs: 30 * dayMs, count: 12 },
]

/** Which backups, by their moments, are still needed: close together lately, wider apart the older they are. */
export function keptBackups(times: readonly number[], now: number): Set<number> {
  const ordered = times.toSorted((a, b) => b - a)
  const kept = new Set(ordered.slice(0, newest))
  for (const { lengthMs, count } of spans) {
    const slots = new Set<number>()
    for (const at of ordered) {
      const slot = Math.floor(at / lengthMs)
      if (slots.has(slot) || now - at > count * lengthMs) continue
      slots.add(slot)
      kept.add(at)
    }
  }
  return kept
}
