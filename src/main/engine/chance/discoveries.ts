/**
 * Which of many tests to believe, so that of those believed only the given share is expected to be false, however many
 * were made (Benjamini and Hochberg 1995). `tested`: how many were made in all, where not all are in the list.
 */
export function discoveries(chances: readonly number[], share = 0.05, tested = chances.length): boolean[] {
  const sorted = chances.toSorted((a, b) => a - b)
  const last = sorted.findLastIndex((chance, index) => chance <= (share * (index + 1)) / tested)
  const bound = last < 0 ? -1 : (sorted[last] ?? -1)
  return chances.map((chance) => chance <= bound)
}
