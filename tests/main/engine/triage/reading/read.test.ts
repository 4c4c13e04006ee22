import { describe, expect, test } from 'vitest'
import { createLexicon } from '../../../../../src/main/engine/triage/lexicon/lexicon'
import { read } from '../../../../../src/main/engine/triage/reading/read'
import { testReader } from '../../../../helpers/reader'

const negatedIn = (text: string, lang: string) => {
  const { tokens, negated } = read(text, testReader().lexicon(lang))
  return tokens.filter((_, at) => negated[at] === 1).map(({ key }) => key)
}

describe('a negation', () => {
  test.each([
    ['en', 'The grobe was not blick. Flund.', ['blick']],
    ['es', 'No blica grobe. Flund.', ['blica', 'grobe']],
    ['ro', 'Nu blică grobe. Flund.', ['blica', 'grobe']],
    ['de', 'Grobe nicht blick. Flund.', ['blick']],
    ['pt', 'Não blica. Flund.', ['blica']],
    ['fr', "Je n'ablique. Flund.", ['ablique']],
    ['it', 'Non blica. Flund.', ['blica']],
  ])('in %s reaches to the end of its clause: %s', (lang, text, expected) => {
    expect(negatedIn(text, lang)).toEqual(expected)
  })
  test.each([
    ['en', 'not only grobe', []],
    ['es', 'no solo grobe', []],
    ['ro', 'nu doar grobe', []],
    ['fr', 'non seulement grobe', []],
  ])('in %s that turns nothing is passed over: %s', (lang, text, expected) => {
    expect(negatedIn(text, lang)).toEqual(expected)
  })
  test('reaches four words and ends at a "but"', () => {
    expect(negatedIn('never blick grobe flund stamp frind', 'en')).toEqual([
      'blick',
      'grobe',
      'flund',
      'stamp',
    ])
    expect(negatedIn('not blick but grobe', 'en')).toEqual(['blick'])
  })
})

describe('a word list', () => {
  const lexicon = createLexicon(
    'en',
    '[negation] not\n[more] very\n[less] slightly\n[+3] good\n[-3] bad wast*\n[+2] not_bad\n[-4] waste_of_time\n[topic.delivery] parcel*',
    {},
  )
  const hits = (text: string) =>
    read(text, lexicon)
      .hits.filter(({ isGeneral }) => !isGeneral)
      .map(({ weight, isNegated, strength }) => [weight, isNegated, strength])
  test('is asked for the longest phrase, and a phrase takes its words', () => {
    expect(hits('a waste of time')).toEqual([[-4, false, 1]])
    expect(hits('wasted')).toEqual([[-3, false, 1]])
    expect(hits('not bad')).toEqual([[2, false, 1]])
    expect(hits('not so bad')).toEqual([[-3, true, 1]])
  })
  test('hears how strongly a word is said', () => {
    expect(hits('very good, slightly bad')).toEqual([
      [3, false, 2],
      [-3, false, 0.5],
    ])
  })
  test('names what a text is about', () => {
    expect(read('two parcels', lexicon).cues).toEqual([
      { from: 1, to: 2, name: 'topic.delivery', isNegated: false },
    ])
  })
})
