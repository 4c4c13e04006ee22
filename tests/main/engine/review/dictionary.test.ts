import { expect, test } from 'vitest'
import { parseAffixes } from '../../../../src/main/engine/review/affixes'
import { Dictionary } from '../../../../src/main/engine/review/dictionary'
import { createSpeller } from '../../../../src/main/engine/review/spellers'

const affixes = `SET UTF-8
TRY aeiou
NEEDAFFIX n
REP 1
REP k c
PFX U Y 1
PFX U 0 un .
SFX S Y 2
SFX S y ies [^aeiou]y
SFX S 0 s [^y]
SFX D Y 1
SFX D 0 ing/S [^e]
`
const dictionary = new Dictionary(
  parseAffixes(affixes),
  '6\nberry/S\nfold/SDU\nstem/nS\nAna\ncat/S\tpo:noun\nand/or/S\n',
)

test.each([
  'berry',
  'berries',
  'Berry',
  'folds',
  'unfold',
  'unfolds',
  'folding',
  'foldings',
  'Ana',
  'cats',
  'stems',
])('%s is a word', (word) => {
  expect(dictionary.isKnown(word)).toBe(true)
})

test.each(['berrys', 'unberry', 'stem', 'ana', 'foldingses', 'BERRY', ''])('%s is none', (word) => {
  expect(dictionary.isKnown(word)).toBe(false)
})

test('frequent slips are thought of first', () => {
  const speller = createSpeller('en', [dictionary])
  expect(speller.suggest('kat')).toEqual(['cat'])
  expect(speller.suggest('Flod')).toEqual(['Fold'])
  expect(speller.slipOf('falter')).toBeNull()
  expect(speller.slipOf('flod')).toBe('fold')
})

test('flags of several characters are refused, as they would be read wrongly', () => {
  expect(() => parseAffixes('FLAG long\n')).toThrow('long')
})
