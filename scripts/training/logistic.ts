import type { Vectors } from './vectors'

export interface Training {
  classes: number
  /** How many features there are. */
  size: number
  epochs: number
  rate: number
  seed: number
  /** L2: how strongly each weight that is touched is pulled to zero. */
  pull: number
}

export interface Example {
  row: number
  /** One share a class, summing to 1. */
  target: Float32Array
  weight: number
  /** Classes that the example can tell apart: a source without neutral texts says nothing about neutral. */
  known: readonly number[]
}

/** Weights of a multinomial logistic regression: `table[index × classes + class]`, and a bias a class. */
export interface Weights {
  table: Float32Array
  bias: Float32Array
}

/** Multinomial logistic regression by AdaGrad, one example at a time in a seeded order. */
export function trainLogistic(
  vectors: Vectors,
  examples: Example[],
  training: Training,
  initial?: Float32Array,
): Weights {
  const { classes, size, epochs, rate, seed, pull } = training
  const table = initial ? Float32Array.from(initial) : new Float32Array(size * classes)
  const squares = new Float32Array(size * classes).fill(1e-3)
  const bias = new Float32Array(classes)
  const biasSquares = new Float32Array(classes).fill(1e-3)
  const shares = new Float32Array(classes)
  const order = examples.map((_, index) => index)
  const random = seeded(seed)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    for (const pick of order) {
      const { row, target, weight, known } = examples[pick]!
      const from = vectors.starts[row]!
      const to = vectors.starts[row + 1]!
      score(vectors, from, to, table, bias, classes, shares)
      softmaxOver(shares, known)
      for (const label of known) {
        const error = (shares[label]! - target[label]!) * weight
        biasSquares[label]! += error * error
        bias[label]! -= (rate * error) / Math.sqrt(biasSquares[label]!)
        shares[label] = error
      }
      for (let at = from; at < to; at += 1) {
        const base = vectors.indexes[at]! * classes
        const value = vectors.values[at]!
        for (const label of known) {
          const place = base + label
          const gradient = shares[label]! * value + pull * table[place]!
          const square = (squares[place]! += gradient * gradient)
          table[place]! -= (rate * gradient) / Math.sqrt(square)
        }
      }
    }
  }
  return { table, bias }
}

/** The scores of a row's classes. */
export function scoresOf(vectors: Vectors, row: number, { table, bias }: Weights): Float32Array {
  const scores = new Float32Array(bias.length)
  score(vectors, vectors.starts[row]!, vectors.starts[row + 1]!, table, bias, bias.length, scores)
  return scores
}

function score(
  { indexes, values }: Vectors,
  from: number,
  to: number,
  table: Float32Array,
  bias: Float32Array,
  classes: number,
  into: Float32Array,
): void {
  into.set(bias)
  for (let at = from; at < to; at += 1) {
    const base = indexes[at]! * classes
    const value = values[at]!
    for (let label = 0; label < classes; label += 1) into[label]! += table[base + label]! * value
  }
}

function softmaxOver(scores: Float32Array, known: readonly number[]): void {
  let highest = -Infinity
  for (const label of known) highest = Math.max(highest, scores[label]!)
  let sum = 0
  for (const label of known) sum += scores[label] = Math.exp(scores[label]! - highest)
  for (const label of known) scores[label]! /= sum
}

export function softmax(scores: Float32Array): void {
  const highest = Math.max(...scores)
  let sum = 0
  for (let label = 0; label < scores.length; label += 1)
    sum += scores[label] = Math.exp(scores[label]! - highest)
  for (let label = 0; label < scores.length; label += 1) scores[label]! /= sum
}

/** Mulberry32: the same numbers for the same seed, everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(items: number[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[items[last], items[other]] = [items[other]!, items[last]!]
  }
}
