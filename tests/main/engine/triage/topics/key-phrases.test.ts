import { describe, expect, test } from 'vitest'
import { keyPhrases } from '../../../../../src/main/engine/triage/topics/key-phrases'

const phrasesIn = (texts: readonly string[], others: readonly string[]) =>
  keyPhrases(texts, others, neverCommon).map(({ phrase }) => phrase)

const everyday = [
  'The shop is open and the staff is kind',
  'The soup was fine and the bread was warm',
  'My order came and the box was dry',
  'The bill is right and the waiter was quick',
  'A walk in the park and a cup of tea',
  'The car is blue and the road was long',
]
const complaints = [
  'Your customer service line was dead, and I gave up',
  'Their customer service line hung up on me',
  'Dreadful! Customer service line: a joke',
  'I waited; customer service line, one hour',
]

/** As if no text in general had been read. */
const neverCommon = () => 0

describe('the phrases of some texts', () => {
  test('are what many of them say and others do not', () => {
    expect(phrasesIn(complaints, everyday)).toEqual(['customer service line'])
  })
  test('have no part of a longer one that is as frequent', () => {
    const phrases = phrasesIn(complaints, everyday)
    for (const part of ['customer', 'service', 'line', 'customer service', 'service line'])
      expect(phrases).not.toContain(part)
  })
  test('have a part that is said much more often than the longer one', () => {
    const refunds = ['refund denied', 'refund please', 'refund now', 'refund today', 'my refund', 'no refund']
    const phrases = phrasesIn([...refunds, ...complaints], everyday)
    expect(phrases).toContain('refund')
    expect(phrases).toContain('customer service line')
  })
  test('are in at least three of them', () => {
    expect(phrasesIn(complaints.slice(0, 2), everyday)).toEqual([])
    expect(phrasesIn(complaints.slice(0, 3), everyday)).toEqual(['customer service line'])
  })
  test('count once a text, however often it says so', () => {
    expect(phrasesIn(['refund refund refund refund'], everyday)).toEqual([])
    const [refund] = keyPhrases(['refund refund', 'a refund', 'the refund'], everyday, neverCommon)
    expect(refund).toMatchObject({ phrase: 'refund', mentions: 3 })
  })
  test('neither are nor begin nor end with a word that others are full of', () => {
    const others = ['un bilet pentru mâine', 'masa pentru doi', 'cadou pentru mama', 'vin acasă', 'la mare']
    const texts = ['pentru centrala', 'pentru centrala pentru', 'centrala pentru']
    expect(phrasesIn(texts, others)).toEqual(['centrala'])
  })
  // A known fault: words of up to three letters are not counted, so that none of them is seen as common.
  test('neither begin nor end with a short word that others are full of', () => {
    const texts = ['the boiler was loud', 'and the boiler was cold', 'so the boiler was off']
    expect(phrasesIn(texts, everyday)).toEqual(['boiler'])
  })
  test('may hold such a word in the middle', () => {
    const texts = ['a waste and rubbish', 'waste and rubbish again', 'only waste and rubbish']
    expect(phrasesIn(texts, everyday)).toEqual(['waste and rubbish'])
  })
  test('do not reach over punctuation, numbers and emoji', () => {
    for (const between of [', ', '. ', ' 24 ', ' 😡 ', '\n']) {
      const texts = Array.from({ length: 3 }, () => `broken${between}heater`)
      expect(phrasesIn(texts, everyday).sort()).toEqual(['broken', 'heater'])
    }
  })
  test('are told as often as others say them too, and how much more often', () => {
    const [phrase] = keyPhrases(complaints, everyday, neverCommon)
    // In all of four, against half a one in seven.
    expect(phrase).toEqual({ phrase: 'customer service line', mentions: 4, lift: 14 })
    const shared = keyPhrases(complaints, [...everyday, 'I like the customer service line'], neverCommon)
    expect(shared[0]?.lift).toBeLessThan(14)
  })
  test('are none that others say as often', () => {
    expect(phrasesIn(complaints, complaints)).toEqual([])
  })
  test('are written in plain letters, in any of the languages', () => {
    const texts = ['Răspunde nimeni?', 'NU-MI RĂSPUNDE NIMENI!', 'iar raspunde nimeni']
    const romanian = ['Nu am nimic de zis', 'Totul e bine']
    expect(phrasesIn(texts, romanian)).toEqual(['raspunde nimeni'])
  })
  test('stand with the most telling first, and no more than thirty', () => {
    const words = Array.from({ length: 26 }, (_, at) => `${'abcdefghijklmnopqrstuvwxyz'.charAt(at)}ord`)
    const pairs = words.flatMap((word) => [`${word}ing`, `${word}ed`])
    const texts = Array.from({ length: 3 }, () => pairs.join('. '))
    expect(phrasesIn(texts, everyday)).toHaveLength(30)
    const frequent = phrasesIn([...texts, 'heater', 'heater', 'heater', 'heater', 'heater'], everyday)
    expect(frequent[0]).toBe('heater')
  })
  test('do not hang on the order of the texts', () => {
    expect(keyPhrases([...complaints].reverse(), [...everyday].reverse(), neverCommon)).toEqual(
      keyPhrases(complaints, everyday, neverCommon),
    )
  })
  test('of no texts are none; without others they are what all texts say', () => {
    expect(keyPhrases([], everyday, neverCommon)).toEqual([])
    expect(keyPhrases([], [], neverCommon)).toEqual([])
    expect(phrasesIn(complaints, [])).toEqual(['customer service line'])
  })
})
