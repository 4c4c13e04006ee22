import type { WatchEnd } from '../connectors/connector'

const firstWaitMs = 2000
const longestWaitMs = 15 * 60_000

/**
 * How long after a line is down it is opened again. One that broke is soon tried again, and then more and more rarely, with jitter; what
 * was refused would be refused once more. `random` is in [0, 1).
 */
export function linePauseMs({ kind }: WatchEnd, failures: number, random: number): number {
  if (kind !== 'unreachable' && kind !== 'offline') return longestWaitMs
  const widest = Math.min(longestWaitMs, firstWaitMs * 2 ** (failures + 1))
  return firstWaitMs + Math.round(random * (widest - firstWaitMs))
}
