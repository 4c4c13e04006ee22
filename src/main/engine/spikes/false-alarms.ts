/**
 * Which of many tests to believe, so that of those believed only the share `rate` is expected to be false, however many were made
 * (Benjamini and Hochberg 1995). `tested`: how many were made in all, those that are not in the list included.
 */
export function believed(chances: readonly number[], tested: number, rate: number): boolean[] {
  const sorted = chances.toSorted((a, b) => a - b)
  const last = sorted.findLastIndex((chance, index) => chance <= (rate * (index + 1)) / tested)
  const bound = last < 0 ? -1 : (sorted[last] ?? -1)
  return chances.map((chance) => chance <= bound)
}
