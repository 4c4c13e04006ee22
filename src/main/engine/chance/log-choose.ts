import { logFactorial } from './log-factorial'

/** The logarithm of how many ways there are to draw k of n. */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}
