/**
 * Which of many tests may be called more than chance when at most the given share of those so called may be wrong
 * (Benjamini and Hochberg, 1995). One answer for each probability, in their order.
 */
export function discoveries(probabilities: readonly number[], share = 0.05): boolean[] {
  const ordered = probabilities.toSorted((a, b) => a - b)
  const last = ordered.findLastIndex((value, index) => value <= (share * (index + 1)) / ordered.length)
  const limit = last < 0 ? -1 : (ordered[last] ?? -1)
  return probabilities.map((value) => value <= limit)
}
