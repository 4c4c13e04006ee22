/** The logarithm of how many ways there are to draw k of n. */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

const small: number[] = [0]

/** Exact sums up to a thousand; beyond, Stirling's series, which is right to twelve digits there. */
function logFactorial(n: number): number {
  if (n > 1000) {
    return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3)
  }
  for (let next = small.length; next <= n; next += 1) small.push((small[next - 1] ?? 0) + Math.log(next))
  return small[n] ?? 0
}
