import { describe, expect, test } from 'vitest'
import {
  countOf,
  decodeTriageModel,
  encodeTriageModel,
  firstRowOf,
  packedCount,
  rarityOf,
  rowOf,
  rowsPerBucket,
  tagOf,
  type Table,
  type TriageModel,
} from '../../../../../src/main/engine/triage/model/triage-model'
import { seeded } from '../../../../helpers/seeded'

const emptyTable = (rows: number, columns: number): Table => ({
  rows,
  columns,
  tags: new Uint8Array(rows),
  weights: new Int8Array(rows * columns),
})

/** Puts a feature into the first free row of its bucket, as a training does; gives the row. */
function put(table: Table, hash: number, weights: readonly number[]): number {
  const first = firstRowOf(table, hash)
  for (let row = first; row < first + rowsPerBucket; row += 1) {
    if (table.tags[row] !== 0) continue
    table.tags[row] = tagOf(hash)
    table.weights.set(weights, row * table.columns)
    return row
  }
  throw new Error('the bucket is full')
}

function tinyModel(): TriageModel {
  const tables = [emptyTable(8, 3), emptyTable(4, 2)]
  put(tables[0]!, 0x12345670, [-128, 0, 127])
  put(tables[1]!, 0x00000003, [1, -1])
  return {
    version: 'tiny-1',
    texts: 7,
    langs: ['en', 'ro'],
    heads: [
      {
        name: 'sentiment',
        classes: ['negative', 'neutral', 'positive'],
        ...{ table: 0, column: 0, scale: 0.01, bias: [0, 0.5, 0], temperature: 1.5 },
        offsets: { ro: [0, 0.4, 0] },
      },
      {
        name: 'mulțumire',
        classes: ['da'],
        ...{ table: 1, column: 1, scale: 0.02, bias: [-1], temperature: 1, offsets: {} },
      },
    ],
    tables,
    wordCounts: Uint8Array.from([0, 12, 100, 255]),
  }
}

describe('a model', () => {
  test('comes back from its file as it was', () => {
    expect(decodeTriageModel(encodeTriageModel(tinyModel()))).toEqual(tinyModel())
  })
  test('comes back from a file that lies at any place of a larger one', () => {
    const file = encodeTriageModel(tinyModel())
    for (const before of [1, 2, 3]) {
      const within = Buffer.concat([Buffer.alloc(before, 9), file, Buffer.alloc(5, 9)])
      expect(decodeTriageModel(within.subarray(before, before + file.length))).toEqual(tinyModel())
    }
  })
  test('is written to the same bytes again', () => {
    const file = encodeTriageModel(tinyModel())
    expect(encodeTriageModel(decodeTriageModel(file)).equals(file)).toBe(true)
  })
})

describe('the row of a feature', () => {
  test('is where it was put, with its weights', () => {
    const table = emptyTable(16, 2)
    // All of one bucket, by their lowest bits.
    const hashes = [0x11000001, 0x22000001, 0x33000001, 0x44000001]
    const rows = hashes.map((hash, at) => put(table, hash, [at, 10 + at]))
    expect(hashes.map((hash) => rowOf(table, hash))).toEqual(rows)
    expect(new Set(rows).size).toBe(4)
    hashes.forEach((hash, at) => {
      const row = rowOf(table, hash)
      expect([...table.weights.subarray(row * 2, row * 2 + 2)]).toEqual([at, 10 + at])
    })
  })
  test('is none for a feature that was never put in, in a full bucket and in an empty one', () => {
    const table = emptyTable(16, 1)
    for (const hash of [0x11000001, 0x22000001, 0x33000001, 0x44000001]) put(table, hash, [1])
    expect(rowOf(table, 0x55000001)).toBe(-1)
    expect(rowOf(table, 0x11000002)).toBe(-1)
    expect(rowOf(emptyTable(4, 1), 0)).toBe(-1)
  })
  test('is found for the smallest and the largest hash', () => {
    const table = emptyTable(8, 1)
    const rows = [0, 0xffffffff].map((hash) => put(table, hash, [1]))
    expect([0, 0xffffffff].map((hash) => rowOf(table, hash))).toEqual(rows)
  })
  test('is within the table, and of its own bucket, whatever the hash', () => {
    const random = seeded(29)
    const table = emptyTable(64, 1)
    table.tags.forEach((_, row) => (table.tags[row] = 1 + random.below(255)))
    for (let round = 0; round < 3000; round += 1) {
      const hash = random.below(0x100000000)
      const row = rowOf(table, hash)
      if (row === -1) continue
      expect(table.tags[row]).toBe(tagOf(hash))
      expect(Math.floor(row / rowsPerBucket)).toBe(firstRowOf(table, hash) / rowsPerBucket)
      expect(row).toBeLessThan(table.rows)
    }
  })
  test('has a tag that is never that of an empty row', () => {
    expect([0, 1, 0x00ffffff, 0x01000000, 0xff000000].map(tagOf)).toEqual([1, 1, 1, 1, 255])
  })
})

describe('how common a word is', () => {
  const counts = [1, 2, 3, 5, 10, 17, 100, 999, 12_345, 80_000, 1_000_000]
  test.each(counts)('is kept of %i texts to a tenth', (count) => {
    const kept = countOf(Uint8Array.of(packedCount(count)), 0)
    expect(Math.abs(kept - count)).toBeLessThanOrEqual(count / 10)
  })
  test('is nothing for an unknown word, and has an end', () => {
    expect(packedCount(0)).toBe(0)
    expect(countOf(Uint8Array.of(0), 0)).toBe(0)
    expect(packedCount(Number.MAX_SAFE_INTEGER)).toBe(255)
  })
  test('is looked up by the lowest bits of its hash', () => {
    const wordCounts = Uint8Array.from([0, packedCount(1), packedCount(3), packedCount(7)])
    expect([0, 1, 2, 3, 0xffffffff].map((hash) => Math.round(countOf(wordCounts, hash)))).toEqual([
      0, 1, 3, 7, 7,
    ])
  })
  test('makes it less rare: 1 for an unknown word, a half in some twenty texts, almost 0 everywhere', () => {
    const model = { ...tinyModel(), wordCounts: Uint8Array.from([0, 20, 2000, 80_000].map(packedCount)) }
    const [unknown, some, common, everywhere] = [0, 1, 2, 3].map((hash) => rarityOf(model, hash))
    expect(unknown).toBe(1)
    expect(some).toBeCloseTo(0.5, 1)
    expect(common).toBeLessThan(0.02)
    expect(everywhere).toBeLessThan(common!)
    expect(everywhere).toBeGreaterThan(0)
  })
})
