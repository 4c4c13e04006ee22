import type { Reason } from '@shared/model/triage'
import { describe, expect, test } from 'vitest'
import { reasonsOf } from '../../../../../src/main/engine/triage/model/reasons'
import { createLexicon } from '../../../../../src/main/engine/triage/lexicon/lexicon'
import { read } from '../../../../../src/main/engine/triage/reading/read'
import { seeded } from '../../../../helpers/seeded'

const lexicon = createLexicon('en', '', {})

/** The reasons of a text whose tokens have the given weights. */
const reasonsFor = (text: string, byToken: readonly number[], whole = 0) =>
  reasonsOf(text, read(text, lexicon), byToken, whole)
const told = (reasons: readonly Reason[]) =>
  reasons.map(({ term, weight }) => [term, Math.round(weight * 100) / 100])
const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0)

describe('the reasons of a score', () => {
  test('are its words, the strongest first', () => {
    expect(told(reasonsFor('rude waiter, lovely soup', [-2, 0, 0, 3, 0]))).toEqual([
      ['lovely', 3],
      ['rude', -2],
    ])
  })
  test('join neighbours of one mind to a phrase', () => {
    expect(told(reasonsFor('absolutely terrible service today', [-1, -2, -1, 0]))).toEqual([
      ['absolutely terrible service', -4],
    ])
  })
  test('join no neighbours that disagree', () => {
    expect(told(reasonsFor('terrible but lovely', [-2, 0, 2]))).toEqual([
      ['terrible', -2],
      ['lovely', 2],
    ])
    expect(told(reasonsFor('terrible lovely', [-2, 2]))).toEqual([
      ['terrible', -2],
      ['lovely', 2],
    ])
  })
  test('join no words over punctuation, nor a word that hardly counts', () => {
    expect(told(reasonsFor('slow, rude', [-1, 0, -2]))).toEqual([
      ['rude', -2],
      ['slow', -1],
    ])
    expect(told(reasonsFor('slow the rude', [-2, -0.2, -2]))).toEqual([
      ['slow', -2],
      ['rude', -2],
      ['the', -0.2],
    ])
  })
  test('stand where the text has them, as it writes them', () => {
    const text = '¡PÉSIMO  servicio! Nunca más 😡'
    const reasons = reasonsFor(text, [0, -2, -2, 0, -1, -1, -3])
    expect(reasons.length).toBeGreaterThan(0)
    for (const { term, start, end } of reasons) expect(text.slice(start!, end!)).toBe(term)
    expect(told(reasons)).toContainEqual(['PÉSIMO  servicio', -4])
  })
  test('end with all that has no word, under an empty term', () => {
    const reasons = reasonsFor('good value', [2, 0], 0.5)
    expect(reasons.at(-1)).toEqual({ term: '', start: null, end: null, weight: 0.5 })
  })
  test('count what a mark or a weak word adds among the rest', () => {
    expect(told(reasonsFor('good !!', [2, 0.3]))).toEqual([
      ['good', 2],
      ['', 0.3],
    ])
    expect(told(reasonsFor('good day', [2, 0.04]))).toEqual([
      ['good', 2],
      ['', 0.04],
    ])
  })
  test('have no rest where nothing is left', () => {
    expect(told(reasonsFor('good', [2]))).toEqual([['good', 2]])
    expect(reasonsFor('good', [0])).toEqual([])
    expect(reasonsFor('', [])).toEqual([])
  })
  test('are told of a text without words by the rest alone', () => {
    expect(reasonsFor('', [], -1.2)).toEqual([{ term: '', start: null, end: null, weight: -1.2 }])
  })
  test('are no more than a reader can take in', () => {
    const words = Array.from({ length: 60 }, (_, at) => `word${'abcdefghij'.charAt(at % 10)}`)
    const reasons = reasonsFor(
      words.join(', '),
      words.flatMap((_, at) => [1 + at / 100, 0]),
    )
    expect(reasons).toHaveLength(11)
    expect(reasons.at(-1)?.term).toBe('')
  })
})

test('the weights, the rest included, add up to the score, whatever the text and the weights', () => {
  const random = seeded(31)
  const pieces = ['rude', 'the', 'soup', 'lovely', ',', '!!', '.', '😡', '@velta', 'but', '5']
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({ length: random.below(40) }, () => random.pick(pieces)).join(' ')
    const { tokens } = read(text, lexicon)
    const byToken = tokens.map(() =>
      random.chance(0.3) ? 0 : (random.next() - 0.5) * random.pick([0.1, 1, 8]),
    )
    const whole = random.next() - 0.5
    const reasons = reasonsFor(text, byToken, whole)
    // What is left out of the rest is less than anybody would see.
    expect(Math.abs(sum(reasons.map(({ weight }) => weight)) - sum(byToken) - whole)).toBeLessThan(0.005)
    const named = reasons.filter(({ start }) => start !== null)
    for (const { term, start, end } of named) {
      expect(term).toBe(text.slice(start!, end!))
      expect(term).not.toBe('')
    }
    const places = named.map(({ start, end }) => [start!, end!] as const).sort(([a], [b]) => a - b)
    places.forEach(([start], at) => expect(start).toBeGreaterThanOrEqual(places[at - 1]?.[1] ?? 0))
  }
})
