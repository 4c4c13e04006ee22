import { longestCopiedKey, type Token } from '@shared/text/reading/tokenize'
import type { Reading } from '../reading/read'
import { forEachLetterRun, letterRunValue } from './letter-features'
import { rowOf, type Table, type TriageModel } from './triage-model'

/** Words that are kept; when there are so many it begins anew. */
const mostKept = 65_536

/**
 * What the letters of a word weigh together, word by word: most of a text's features are runs of letters, most words have been read before, and the tables are
 * too large for a processor's cache.
 */
class LetterSums {
  private readonly columns: number
  /** The stored weights summed, the columns of all tables one after another, a word after a word; the last place is for words that are not kept. */
  readonly sums: Int16Array
  private places: Record<'plain' | 'negated', Map<string, number>> = { plain: new Map(), negated: new Map() }
  private kept = 0

  constructor(private readonly model: TriageModel) {
    this.columns = model.tables.reduce((sum, { columns }) => sum + columns, 0)
    this.sums = new Int16Array((mostKept + 1) * this.columns)
  }

  /** Where in `sums` those of a word begin; they stay there until the next word is asked for. */
  startOf(key: string, isNegated: boolean): number {
    const places = isNegated ? this.places.negated : this.places.plain
    const start = places.get(key)
    if (start !== undefined) return start
    if (key.length > longestCopiedKey) return this.sum(key, isNegated, mostKept * this.columns)
    if (this.kept === mostKept) this.forget()
    const free = this.kept * this.columns
    this.kept += 1
    places.set(key, free)
    return this.sum(key, isNegated, free)
  }

  private forget(): void {
    this.places.plain.clear()
    this.places.negated.clear()
    this.kept = 0
  }

  private sum(key: string, isNegated: boolean, start: number): number {
    const { sums } = this
    sums.fill(0, start, start + this.columns)
    forEachLetterRun(key, isNegated, (hash) => {
      let first = start
      for (const table of this.model.tables) {
        const base = rowOf(table, hash) * table.columns
        if (base >= 0)
          for (let column = 0; column < table.columns; column += 1)
            sums[first + column]! += table.weights[base + column] as number
        first += table.columns
      }
    })
    return start
  }
}

const sumsOfModels = new WeakMap<TriageModel, LetterSums>()

function letterSumsOf(model: TriageModel): LetterSums {
  let sums = sumsOfModels.get(model)
  if (!sums) sumsOfModels.set(model, (sums = new LetterSums(model)))
  return sums
}

/** Adds what the letters of a text weigh, by table and column; with `shares`, to each token's own part as well. A client's layer knows no letters. */
export function addLetters(
  model: TriageModel,
  { tokens, negated }: Reading,
  scores: readonly Float64Array[],
  shares: readonly Float64Array[] | null,
): void {
  const letterSums = letterSumsOf(model)
  const value = letterRunValue(tokens)
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, key } = tokens[at] as Token
    if (kind !== 'word') continue
    let first = letterSums.startOf(key, negated[at] === 1)
    for (let index = 0; index < scores.length; index += 1) {
      const { columns } = model.tables[index] as Table
      addColumns(letterSums.sums, first, columns, value, scores[index] as Float64Array, 0)
      if (shares)
        addColumns(letterSums.sums, first, columns, value, shares[index] as Float64Array, at * columns)
      first += columns
    }
  }
}

function addColumns(
  from: Int16Array,
  first: number,
  columns: number,
  value: number,
  into: Float64Array,
  base: number,
): void {
  for (let column = 0; column < columns; column += 1)
    into[base + column]! += (from[first + column] as number) * value
}
