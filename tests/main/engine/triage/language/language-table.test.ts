import { describe, expect, test } from 'vitest'
import {
  decodeLanguageTable,
  encodeLanguageTable,
  hashBytes,
  slotOf,
  type LanguageTable,
} from '../../../../../src/main/engine/triage/language/language-table'
import { seeded } from '../../../../helpers/seeded'

/** A table of eight slots that knows the given pieces in turn, as a training makes it. */
function tableOf(hashes: readonly number[]): LanguageTable {
  const table: LanguageTable = {
    langs: ['en', 'es', 'ro'],
    keys: new Uint32Array(8),
    starts: new Uint32Array(8),
    ends: new Uint32Array(8),
    pairs: Uint16Array.from(hashes.flatMap((_, at) => [at, 256 + at])),
  }
  hashes.forEach((hash, at) => {
    const slot = slotOf(table.keys, hash)
    table.keys[slot] = hash
    table.starts[slot] = 2 * at
    table.ends[slot] = 2 * at + 2
  })
  return table
}

describe('a language table', () => {
  test('comes back from its file as it was', () => {
    const table = tableOf([3, 11, 4_000_000_001])
    expect(decodeLanguageTable(encodeLanguageTable(table))).toEqual(table)
  })
  test('comes back from a file that lies at any place of a larger one', () => {
    const table = tableOf([5, 6, 7])
    const file = encodeLanguageTable(table)
    for (const before of [1, 2, 3, 4]) {
      const within = Buffer.concat([Buffer.alloc(before, 7), file, Buffer.alloc(3, 7)])
      expect(decodeLanguageTable(within.subarray(before, before + file.length))).toEqual(table)
    }
  })
  test('with nothing in it comes back too', () => {
    const table = tableOf([])
    expect(decodeLanguageTable(encodeLanguageTable(table))).toEqual(table)
  })
})

describe('the slot of a piece', () => {
  test('is its own, and the next free one where another piece has that', () => {
    const { keys } = tableOf([3, 11, 19])
    expect([3, 11, 19].map((hash) => slotOf(keys, hash))).toEqual([3, 4, 5])
  })
  test('goes on at the beginning where the end is full', () => {
    const { keys } = tableOf([7, 15, 23])
    expect([7, 15, 23].map((hash) => slotOf(keys, hash))).toEqual([7, 0, 1])
  })
  test('is an empty one for a piece that is not there, even among clashing ones', () => {
    const { keys } = tableOf([3, 11, 4])
    expect(keys[slotOf(keys, 19)]).toBe(0)
    expect(keys[slotOf(keys, 2)]).toBe(0)
  })
  test('holds what was put in for it, however full the table', () => {
    const random = seeded(3)
    for (let round = 0; round < 50; round += 1) {
      const hashes = [...new Set(Array.from({ length: 7 }, () => 1 + random.below(0xffffffff)))]
      const { keys, starts, ends, pairs } = tableOf(hashes)
      hashes.forEach((hash, at) => {
        const slot = slotOf(keys, hash)
        expect(keys[slot]).toBe(hash)
        expect([...pairs.subarray(starts[slot], ends[slot])]).toEqual([at, 256 + at])
      })
    }
  })
})

describe('the hash of a piece', () => {
  const of = (piece: string, opens = false, closes = false) => {
    const bytes = Buffer.from(piece)
    return hashBytes(bytes, 0, bytes.length, opens, closes)
  }
  test('is of the bytes between two places', () => {
    const bytes = Buffer.from('servicio')
    expect(hashBytes(bytes, 3, 6, false, false)).toBe(of('vic'))
  })
  test('tells the beginning, the middle and the end of a word apart', () => {
    expect(new Set([of('ser'), of('ser', true), of('ser', false, true), of('ser', true, true)]).size).toBe(4)
  })
  test('is that of the piece with blanks around it, as the tables are made', () => {
    expect(of('ser', true, true)).toBe(of(' ser '))
  })
  test('is an unsigned number of 32 bits and never 0, which stands for an empty slot', () => {
    const random = seeded(5)
    for (let round = 0; round < 2000; round += 1) {
      const bytes = Array.from({ length: random.below(6) }, () => random.below(256))
      const hash = hashBytes(bytes, 0, bytes.length, random.chance(0.5), random.chance(0.5))
      expect(hash >>> 0).toBe(hash)
      expect(hash).not.toBe(0)
    }
  })
})
