import type { HealthCode, SourceGap } from '@shared/model/source'

const hourMs = 3_600_000

/**
 * What a good reading comes too late for: null where the last one is not much longer ago than it should be. What was published in a gap may
 * be read all the same, but nobody can know that all of it was.
 */
export function gapBefore(
  last: { goodAt: number | null; code: HealthCode; runAt: number | null },
  intervalMs: number,
  now: number,
): SourceGap | null {
  if (last.goodAt === null || now - last.goodAt <= Math.max(2 * intervalMs, intervalMs + hourMs)) return null
  const wasTried = last.runAt !== null && last.runAt > last.goodAt
  return { fromAt: last.goodAt, toAt: now, reason: wasTried ? last.code : 'away' }
}
