const summedUpTo = 32
const sums = [0]
for (let k = 1; k < summedUpTo; k += 1) sums.push((sums[k - 1] ?? 0) + Math.log(k))

/** Ln of n!: summed up to here, by Stirling's series above it (DLMF 5.11.1), whose error there is below 1e-14. */
export function logFactorial(n: number): number {
  if (n < summedUpTo) return sums[n] ?? 0
  const x = n + 1
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5)
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series
}
