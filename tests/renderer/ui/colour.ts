/** Red, green and blue from 0 to 1, as the screen takes them. */
export type Rgb = readonly [number, number, number]
type Matrix = readonly [Rgb, Rgb, Rgb]

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const linearRgb = ([r, g, b]: Rgb): Rgb => [linear(r), linear(g), linear(b)]

/** The ratio of WCAG 2.2, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [bright, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

function luminance(colour: Rgb): number {
  return dot([0.2126, 0.7152, 0.0722], linearRgb(colour))
}

/** How far apart two colours look in OKLab (Ottosson 2020); 0.02 is about the least difference that is seen. */
export function distance(one: Linear, other: Linear): number {
  const [a, b] = [oklab(one), oklab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** Light instead of what the screen is told: the form in which sight is worked out. */
export interface Linear {
  linear: Rgb
}

const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]
const conesToLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
]

function oklab({ linear }: Linear): Rgb {
  const [l, m, s] = times(toCones, linear)
  return times(conesToLab, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)])
}

/** Machado, Oliveira and Fernandes 2009, severity 1.0, over linear light. */
const machado: Record<'protan' | 'deutan' | 'tritan', Matrix> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const within = (value: number) => Math.min(1, Math.max(0, value))
const seenBy =
  (matrix: Matrix) =>
  (colour: Rgb): Linear => {
    const [r, g, b] = times(matrix, linearRgb(colour))
    return { linear: [within(r), within(g), within(b)] }
  }

export const visions = {
  normal: (colour: Rgb): Linear => ({ linear: linearRgb(colour) }),
  protan: seenBy(machado.protan),
  deutan: seenBy(machado.deutan),
  tritan: seenBy(machado.tritan),
}

function times(matrix: Matrix, vector: Rgb): Rgb {
  return [dot(matrix[0], vector), dot(matrix[1], vector), dot(matrix[2], vector)]
}

function dot(a: Rgb, b: Rgb): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
