import { expect, test } from 'vitest'
import { featureSpace } from '../../../scripts/training/feature-space'
import { wordHash } from '../../../src/main/engine/triage/model/word-features'
import { loadLexicons } from '../../../src/main/engine/triage/load-reader'
import { labelled } from '../../helpers/labelled'

const space = featureSpace(
  ['good coffee', 'good tea', 'cold tea'].map((text) => labelled(text)),
  loadLexicons(),
)
const placeOf = (word: string) => space.hashes.indexOf(wordHash(word))
const placesOf = (row: number) => [
  ...space.vectors.indexes.subarray(space.vectors.starts[row], space.vectors.starts[row + 1]),
]

test('keeps what two texts have in common, and how many have it', () => {
  expect(space.counts[placeOf('good')]).toBe(2)
  expect(space.counts[placeOf('tea')]).toBe(2)
  expect(placesOf(1)).toEqual(expect.arrayContaining([placeOf('good'), placeOf('tea')]))
})

test('leaves out what one text alone has, from the places and from its row', () => {
  expect(placeOf('coffee')).toBe(-1)
  expect(placesOf(0)).toContain(placeOf('good'))
  expect(placesOf(0)).not.toContain(placeOf('tea'))
  expect(Math.min(...space.counts)).toBe(2)
})

test('tells every feature by its own hash', () => {
  expect(new Set(space.hashes).size).toBe(space.hashes.length)
})
