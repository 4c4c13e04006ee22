import { logFactorial } from './log-factorial'

/**
 * The chance of `count` or more where `mean` are usual and each comes by itself: P(X ≥ n) of Poisson's distribution. Summed from its
 * largest term away from the mean (the series of the incomplete gamma function, DLMF 8.11.4), so that a tail of 1e-300 is as
 * exact as one of 0.1: nothing is taken from 1.
 */
export function poissonTail(count: number, mean: number): number {
  if (count <= 0) return 1
  if (mean <= 0) return 0
  return count > mean ? upper(count, mean) : Math.max(0, 1 - lower(count - 1, mean))
}

/** The chance of `count` or fewer where `mean` are usual: P(X ≤ n), summed from its largest term as the other tail is. */
export function poissonLowerTail(count: number, mean: number): number {
  if (count < 0) return 0
  if (mean <= 0) return 1
  return count < mean ? lower(count, mean) : Math.max(0, 1 - upper(count + 1, mean))
}

const chanceOf = (count: number, mean: number) =>
  Math.exp(count * Math.log(mean) - mean - logFactorial(count))

function upper(count: number, mean: number): number {
  let term = chanceOf(count, mean)
  let sum = 0
  for (let k = count; term > sum * Number.EPSILON; k += 1) {
    sum += term
    term *= mean / (k + 1)
  }
  return Math.min(1, sum)
}

function lower(count: number, mean: number): number {
  let term = chanceOf(count, mean)
  let sum = 0
  for (let k = count; k >= 0 && term > sum * Number.EPSILON; k -= 1) {
    sum += term
    term *= k / mean
  }
  return sum
}
