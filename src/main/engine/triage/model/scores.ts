import type { Reading } from '../reading/read'
import { forEachFeatureButLetters } from './features'
import { addLetters } from './letter-sums'
import { rowOf, type Head, type Table, type TriageModel } from './triage-model'

/** What the small layer of a client adds to the model: for a feature's hash, a weight a class of the heads that it knows. */
export interface LayerWeights {
  /** By `hash & 0xffff`: 1 where any feature of the layer falls, so that most are passed over with one look. */
  present: Uint8Array
  byHash: Map<number, Float32Array>
}

/** The raw scores of a text: by table, one number a column. */
export type RawScores = Float64Array[]

/** How much each token adds to each column of each table: `[table][token × columns + column]`; the last token stands for the whole. */
export type Shares = Float64Array[]

/**
 * Adds up the weights of a text's features. With `shares`, what each token adds is kept apart; a feature of several tokens is shared
 * out evenly, so that the sum over all tokens is the score.
 */
export function addScores(
  model: TriageModel,
  layer: LayerWeights | null,
  reading: Reading,
  withShares: boolean,
): { scores: RawScores; shares: Shares | null } {
  const scores = model.tables.map(({ columns }) => new Float64Array(columns))
  const shares = withShares
    ? model.tables.map(({ columns }) => new Float64Array(columns * (reading.tokens.length + 1)))
    : null
  const whole = reading.tokens.length
  addLetters(model, reading, scores, shares)
  forEachFeatureButLetters(reading, (hash, from, to, value) => {
    for (let index = 0; index < model.tables.length; index += 1) {
      const table = model.tables[index] as Table
      const row = rowOf(table, hash)
      if (row < 0) continue
      addRow(table, row, value, scores[index] as Float64Array)
      if (shares) shareRow(table, row, value, from, to, shares[index] as Float64Array, whole)
    }
    if (layer && layer.present[hash & 0xffff] === 1) {
      const weights = layer.byHash.get(hash)
      if (weights) addLayer(weights, value, from, to, scores[0] as Float64Array, shares?.[0] ?? null, whole)
    }
  })
  return { scores, shares }
}

function addRow({ columns, weights }: Table, row: number, value: number, into: Float64Array): void {
  const base = row * columns
  for (let column = 0; column < columns; column += 1)
    into[column]! += (weights[base + column] as number) * value
}

function shareRow(
  { columns, weights }: Table,
  row: number,
  value: number,
  from: number,
  to: number,
  into: Float64Array,
  whole: number,
): void {
  const base = row * columns
  for (let column = 0; column < columns; column += 1) {
    share((weights[base + column] as number) * value, column, columns, from, to, into, whole)
  }
}

function addLayer(
  weights: Float32Array,
  value: number,
  from: number,
  to: number,
  scores: Float64Array,
  shares: Float64Array | null,
  whole: number,
): void {
  for (let column = 0; column < weights.length; column += 1) {
    scores[column]! += (weights[column] as number) * value
    if (shares) share((weights[column] as number) * value, column, scores.length, from, to, shares, whole)
  }
}

/** A feature that is about the text as a whole, or about most of it, belongs to no word. */
function share(
  amount: number,
  column: number,
  columns: number,
  from: number,
  to: number,
  into: Float64Array,
  whole: number,
): void {
  if (to <= from || (to - from > 8 && to - from === whole)) {
    into[whole * columns + column]! += amount
    return
  }
  for (let token = from; token < to; token += 1) into[token * columns + column]! += amount / (to - from)
}

/** The scores of a head's classes in a language, ready for a choice: scaled, with bias and offset. */
export function headScores(
  { column, classes, scale, bias, offsets }: Head,
  scores: Float64Array,
  lang: string | null,
): number[] {
  const offset = lang === null ? undefined : offsets[lang]
  return classes.map(
    (_, index) =>
      (scores[column + index] as number) * scale + (bias[index] as number) + (offset?.[index] ?? 0),
  )
}

export function shares(scores: number[], temperature: number): number[] {
  const highest = Math.max(...scores)
  const grown = scores.map((score) => Math.exp((score - highest) / temperature))
  const sum = grown.reduce((total, one) => total + one, 0)
  return grown.map((one) => one / sum)
}

export function chance(score: number, temperature: number): number {
  return 1 / (1 + Math.exp(-score / temperature))
}
