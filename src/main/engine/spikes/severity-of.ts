import type { Platform } from '@shared/model/mention'
import type { Severity, SeverityLevel } from '@shared/model/spike'

/** What the level is worked out from. */
export interface Told {
  platforms: readonly Platform[]
  negative: number
  of: number
  people: number
}

/** A term has one point below the first bound, two below the second, and three from there on. */
const bounds = { channels: [2, 4], negativity: [0.4, 0.7], reach: [1000, 100_000] } as const

/** Channels × negativity × reach. Each has 1 to 3 points; the level follows from their product, 1 to 27. */
export function severityOf({ platforms, negative, of, people }: Told): Severity {
  const share = of === 0 ? 0 : negative / of
  const channels = { platforms: [...platforms], points: pointsOf(platforms.length, bounds.channels) }
  const negativity = { count: negative, of, points: pointsOf(share, bounds.negativity) }
  const reach = { people, points: pointsOf(people, bounds.reach) }
  const level = levelOf(channels.points * negativity.points * reach.points)
  return { level, channels, negativity, reach }
}

function pointsOf(value: number, [two, three]: readonly [number, number]): number {
  return value < two ? 1 : value < three ? 2 : 3
}

function levelOf(product: number): SeverityLevel {
  if (product <= 2) return 1
  if (product <= 6) return 2
  return product <= 18 ? 3 : 4
}
