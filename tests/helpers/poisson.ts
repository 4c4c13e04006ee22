/** How many come where `mean` are to be expected (Knuth). */
export function poisson(random: () => number, mean: number): number {
  const limit = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > limit; product *= random()) count += 1
  return Math.max(0, count)
}
