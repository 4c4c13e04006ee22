import { describe, expect, test } from 'vitest'
import type { Commonness } from '../../../../../src/main/engine/triage/model/commonness'
import { topicWords } from '../../../../../src/main/engine/triage/learning/topic-words'
import { tokenize } from '@shared/text/reading/tokenize'

const general: Commonness = (word) => (['the', 'and', 'for', 'our', 'was', 'not'].includes(word) ? 0.4 : 0)
const unknown: Commonness = () => 0
const wordsOf = (examples: readonly string[], others: readonly string[], commonness = general) =>
  topicWords(
    examples.map((text) => tokenize(text)),
    others.map((text) => tokenize(text)),
    commonness,
  )
const sumIn = (text: string, words: ReadonlyMap<string, number>) =>
  [...new Set(tokenize(text).map(({ key }) => key))].reduce((sum, key) => sum + (words.get(key) ?? 0), 0)

const examples = [
  'The thermostat dial snapped off on day one',
  'Our thermostat shows the wrong time',
  'Where is the manual for the thermostat?',
]
const others = ['The driver was friendly', 'Where is the shop?', 'Our order was late and the box was wet']

describe('the words of a topic', () => {
  test('are what its examples have in common and other texts lack', () => {
    expect([...wordsOf(examples, others).keys()]).toEqual(['thermostat'])
  })
  test('are none that every text has', () => {
    const words = wordsOf(examples, others)
    for (const word of ['the', 'for', 'our']) expect(words.has(word)).toBe(false)
  })
  test('are not those that the client’s other texts have, even where texts in general lack them', () => {
    const jargon = Array.from({ length: 20 }, (_, at) => `Velta order ${at} came`)
    const words = wordsOf(['Velta thermostat dead', 'My Velta thermostat again'], jargon, unknown)
    expect(words.has('thermostat')).toBe(true)
    expect(words.has('velta')).toBe(false)
  })
  test('are of at least two examples, where there are two', () => {
    const words = wordsOf(['The thermostat snapped', 'The thermostat hums'], others)
    expect([...words.keys()]).toEqual(['thermostat'])
  })
  test('are taken from a single example, which has nothing to compare with', () => {
    const words = wordsOf(['The thermostat snapped'], others)
    expect([...words.keys()].sort()).toEqual(['snapped', 'thermostat'])
  })
  test('add up, in a typical example, to twice what makes a text be about the topic', () => {
    const words = wordsOf(examples, others)
    for (const text of examples) expect(sumIn(text, words)).toBeCloseTo(2, 2)
    expect(sumIn('Another thermostat that died', words)).toBeGreaterThanOrEqual(1)
    for (const text of others) expect(sumIn(text, words)).toBeLessThan(1)
  })
  test('weigh more the more examples have them', () => {
    const words = wordsOf(
      ['thermostat display broken', 'thermostat display dark', 'thermostat hums', 'thermostat leaks'],
      others,
    )
    expect(words.get('thermostat')).toBeGreaterThan(words.get('display')!)
    expect([...words.keys()]).toEqual(['thermostat', 'display'])
  })
  test('are no more than a dozen', () => {
    const text =
      'alpha bravo charlie delta foxtrot hotel india juliett kilo lima november oscar quebec romeo sierra'
    expect(wordsOf([text, text], others).size).toBe(12)
  })
  test('are words: no marks, numbers, addresses or emoji, and nothing of two letters', () => {
    const text = 'thermostat 220 @velta https://velta.example/x 😡 !! la tv'
    expect([...wordsOf([text, text], others).keys()]).toEqual(['thermostat'])
  })
  test('do not hang on capitals, accents or the order in which texts are given', () => {
    const spoken = wordsOf(
      ['TERMOSTATUL e stricat', 'Termostatul țiuie', 'termostatul nou'],
      ['Curierul a venit'],
    )
    expect([...spoken.keys()]).toEqual(['termostatul'])
    expect(wordsOf([...examples].reverse(), [...others].reverse())).toEqual(wordsOf(examples, others))
  })
  test('are none without examples, or where examples have nothing of their own', () => {
    expect(wordsOf([], others).size).toBe(0)
    expect(wordsOf(['the and for', 'our was not'], others).size).toBe(0)
    expect(wordsOf(['😡', '5/5'], others).size).toBe(0)
  })
})
