const coefficients = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
]

/** The chance of more than `deviations` standard deviations above the mean. Relative error below 1.2e-7 everywhere (Numerical Recipes, erfc by Chebyshev). */
export function normalTail(deviations: number): number {
  const z = Math.abs(deviations) / Math.SQRT2
  const t = 1 / (1 + z / 2)
  const exponent = coefficients.reduceRight((sum, each) => sum * t + each, 0)
  const tail = (t * Math.exp(-z * z + exponent)) / 2
  return deviations >= 0 ? tail : 1 - tail
}
