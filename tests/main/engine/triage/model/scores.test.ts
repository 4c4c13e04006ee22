import { beforeAll, describe, expect, test } from 'vitest'
import { forEachFeature } from '../../../../../src/main/engine/triage/model/features'
import { addScores } from '../../../../../src/main/engine/triage/model/scores'
import { rowOf } from '../../../../../src/main/engine/triage/model/triage-model'
import { read, type Reading } from '../../../../../src/main/engine/triage/reading/read'
import { loadReader } from '../../../../../src/main/engine/triage/load-reader'
import type { Reader } from '../../../../../src/main/engine/triage/triage'

let reader: Reader
beforeAll(() => {
  reader = loadReader()
})

/** Feature by feature, with nothing kept from one text to the next. */
function plainScores(reading: Reading): number[][] {
  return reader.model.tables.map((table) => {
    const sums = Array.from({ length: table.columns }, () => 0)
    forEachFeature(reading, (hash, _from, _to, value) => {
      const row = rowOf(table, hash)
      if (row >= 0) sums.forEach((_, at) => (sums[at]! += table.weights[row * table.columns + at]! * value))
    })
    return sums
  })
}

const texts = [
  ['en', 'Not good, not good at all: the unquestionably rude receptionist hung up on us twice!'],
  ['es', 'No funciona. Funciona a ratos, y la atención es incomprensiblemente lenta 😡'],
  ['ro', 'N-a venit nimeni. Nimeni n-a venit și nici n-a sunat, nemaipomenit…'],
  ['de', 'Die Rechnung stimmt nicht, der Kundendienst stimmt nicht, nichts stimmt.'],
  ['en', ''],
  ['en', 'a I 7 https://example.org'],
] as const

describe('the scores of a text', () => {
  const close = (own: readonly (readonly number[])[], other: readonly Float64Array[]) => {
    own.forEach((sums, table) => {
      sums.forEach((sum, column) => {
        expect(other[table]![column]).toBeCloseTo(sum, 6)
      })
    })
  }
  test.each(texts)(
    'are the sum over its features, also when its words were read before: %s %s',
    (lang, text) => {
      const reading = read(text, reader.lexicon(lang))
      for (let time = 0; time < 2; time += 1)
        close(plainScores(reading), addScores(reader.model, null, reading, false).scores)
    },
  )
  test.each(texts)('are the sum of what its tokens and the whole of it add: %s %s', (lang, text) => {
    const reading = read(text, reader.lexicon(lang))
    const { shares } = addScores(reader.model, null, reading, true)
    const summed = reader.model.tables.map(({ columns }, table) =>
      Array.from({ length: columns }, (_, column) =>
        shares![table]!.reduce((sum, one, at) => sum + (at % columns === column ? one : 0), 0),
      ),
    )
    close(summed, addScores(reader.model, null, reading, false).scores)
    expect(summed[0]!.every((sum) => sum === 0)).toBe(false)
  })
  test('are the same after more words than are kept', () => {
    const reading = read(texts[0][1], reader.lexicon('en'))
    const before = addScores(reader.model, null, reading, false).scores
    const many = Array.from({ length: 70_000 }, (_, at) => `w${at.toString(36)}`)
    for (let at = 0; at < many.length; at += 1000)
      addScores(reader.model, null, read(many.slice(at, at + 1000).join(' '), reader.lexicon('en')), false)
    expect(addScores(reader.model, null, reading, false).scores).toEqual(before)
  })
})
