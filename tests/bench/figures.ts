/** The value below which the given share of all values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now()
  const value = work()
  return { ms: performance.now() - start, value }
}

export async function timedAsync<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

/** One line of the report: what was measured, the figure, the bar if there is one, and whether it is met. */
export function line(
  what: string,
  figure: string,
  bar?: { limit: number; value: number; unit: string },
): string {
  const verdict = bar ? `  (bar ${bar.limit} ${bar.unit}: ${bar.value <= bar.limit ? 'met' : 'MISSED'})` : ''
  return `${what.padEnd(58)} ${figure}${verdict}`
}

export const inMs = (ms: number) => `${ms.toFixed(2)} ms`
