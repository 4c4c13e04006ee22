import { describe, expect, test } from 'vitest'
import { Phrases } from '../../../../../src/main/engine/triage/lexicon/phrases'
import { tokenize } from '@shared/text/reading/tokenize'
import { seeded } from '../../../../helpers/seeded'

/** A list in which each phrase stands for itself. */
function listOf(entries: readonly string[], splitsElision = false): Phrases<string> {
  const list = new Phrases<string>(splitsElision)
  for (const entry of entries) list.add(entry, entry)
  return list
}

function longestAt(list: Phrases<string>, tokens: readonly { key: string }[], from: number) {
  return list.longest(list.startsOf(tokens[from]?.key ?? ''), tokens, from)
}

/** What a list finds at each token of a text: the place, the values and the number of tokens. */
function foundIn(list: Phrases<string>, text: string, splitsElision = false) {
  const tokens = tokenize(text, splitsElision)
  return tokens.flatMap((_, at) => {
    const found = longestAt(list, tokens, at)
    return found ? [[at, found.value.join(' '), found.length]] : []
  })
}

describe('a list of phrases finds', () => {
  test('the longest of those that begin at a word', () => {
    const list = listOf(['waste', 'waste_of', 'waste_of_time', 'time'])
    expect(foundIn(list, 'Such a waste of time!')).toEqual([
      [2, 'waste_of_time', 3],
      [4, 'time', 1],
    ])
    expect(foundIn(list, 'a waste of money')).toEqual([[1, 'waste_of', 2]])
  })
  test('the shorter one where the longer breaks off', () => {
    const list = listOf(['no', 'no_vuelvo_a_comprar'])
    expect(foundIn(list, 'no vuelvo a verlos')).toEqual([[0, 'no', 1]])
    expect(foundIn(list, 'no vuelvo a comprar aquí')).toEqual([[0, 'no_vuelvo_a_comprar', 4]])
  })
  test('nothing of a phrase that only begins', () => {
    expect(foundIn(listOf(['service_clients']), 'un service rapide')).toEqual([])
  })
  test('a whole word before a beginning', () => {
    const list = listOf(['estaf*', 'estafeta'])
    expect(foundIn(list, 'estafeta')).toEqual([[0, 'estafeta', 1]])
    expect(foundIn(list, 'estafadores')).toEqual([[0, 'estaf*', 1]])
  })
  test('a longer beginning before a shorter', () => {
    const list = listOf(['recom*', 'recomend*', 'rec*'])
    expect(foundIn(list, 'recomiendo recomendable recibo')).toEqual([
      [0, 'recom*', 1],
      [1, 'recomend*', 1],
      [2, 'rec*', 1],
    ])
  })
  test('a longer phrase by a beginning before a shorter one by the whole word', () => {
    const list = listOf(['kaputt', 'kapu*_gegangen'])
    expect(foundIn(list, 'ist kaputt gegangen')).toEqual([[1, 'kapu*_gegangen', 2]])
  })
  test('a beginning also where nothing follows it, and in the middle and at the end of a phrase', () => {
    const list = listOf(['rambours*', 'me_han_robad*', 'client*_fidel*'])
    expect(foundIn(list, 'rambours')).toEqual([[0, 'rambours*', 1]])
    expect(foundIn(list, '¡me han robado!')).toEqual([[1, 'me_han_robad*', 3]])
    expect(foundIn(list, 'clienții fideli')).toEqual([[0, 'client*_fidel*', 2]])
  })
  test('all values that a phrase stands for', () => {
    const list = new Phrases<string>(false)
    list.add('abogad*', 'intent.legal')
    list.add('abogad*', 'risk.legal')
    expect(foundIn(list, 'mi abogada')).toEqual([[1, 'intent.legal risk.legal', 1]])
  })
  test('nothing at the end of a text, behind it, or in an empty one', () => {
    const list = listOf(['niet', 'goed*', 'goed_gedaan'])
    const tokens = tokenize('heel goed')
    expect(longestAt(list, tokens, 1)).toEqual({ value: ['goed*'], length: 1 })
    expect(longestAt(list, tokens, 2)).toBeNull()
    expect(longestAt(list, [], 0)).toBeNull()
    expect(foundIn(listOf([]), 'heel goed')).toEqual([])
  })
})

describe('a phrase is found', () => {
  test.each([
    ['mulțumesc', 'MULTUMESC'],
    ['pésimo', 'Pesimo'],
    ['trop_déçu', 'TROP DECU'],
    ['straße', 'STRAẞE'],
    ["chef's_kiss", 'chef’s kiss'],
    ['l-am_sunat', 'l-am sunat'],
    ['cooool', 'coooooool'],
    ['❤', '❤️'],
    ['👍', '👍🏽'],
  ])('whatever its capitals, accents and apostrophes: %s in %s', (entry, text) => {
    const [found] = foundIn(listOf([entry]), text)
    expect(found).toEqual([0, entry, tokenize(text).length])
  })
  test('as words of their own where an article is elided onto one', () => {
    const list = listOf(["l'arnaque", 'qualité'], true)
    expect(foundIn(list, "Quelle qualité ? L'arnaque !", true)).toEqual([
      [1, 'qualité', 1],
      [3, "l'arnaque", 2],
    ])
    expect(foundIn(listOf(['arnaque'], true), "c'est l'arnaque", true)).toEqual([[3, 'arnaque', 1]])
    expect(foundIn(listOf(["don't_buy"]), 'dont buy it')).toEqual([[0, "don't_buy", 2]])
  })
  // A known fault: every part of a hyphenated word is taken for a beginning.
  test('of a hyphenated beginning with its first part whole', () => {
    const list = listOf(['anti-semit*'])
    expect(foundIn(list, 'anti-semitism')).toEqual([[0, 'anti-semit*', 2]])
    expect(foundIn(list, 'antique semitones')).toEqual([])
  })
  test('not within a word, nor across what stands between its words', () => {
    const list = listOf(['sin', 'money_back'])
    expect(foundIn(list, 'sincero')).toEqual([])
    expect(foundIn(list, 'my money. Back home')).toEqual([])
  })
  test('by names that every object has only where they are in the list', () => {
    expect(foundIn(listOf(['good']), 'constructor __proto__ toString valueOf')).toEqual([])
    expect(foundIn(listOf(['constructor']), 'the constructor')).toEqual([[1, 'constructor', 1]])
  })
})

test('what is found is what a look at every phrase in turn would find', () => {
  const random = seeded(17)
  const words = ['no', 'not', 'note', 'noted', 'good', 'goods', 'go', 'bad']
  const entryOf = () =>
    Array.from({ length: 1 + random.below(3) }, () => {
      const word = random.pick(words)
      return random.chance(0.3) ? `${word}*` : word
    }).join('_')
  for (let round = 0; round < 200; round += 1) {
    const entries = [...new Set(Array.from({ length: 1 + random.below(8) }, entryOf))]
    const list = listOf(entries)
    const tokens = tokenize(Array.from({ length: random.below(8) }, () => random.pick(words)).join(' '))
    tokens.forEach((_, at) => {
      const fits = (entry: string) =>
        entry.split('_').every((word, index) => {
          const key = tokens[at + index]?.key
          return word.endsWith('*') ? key?.startsWith(word.slice(0, -1)) : key === word
        })
      const longest = Math.max(0, ...entries.filter(fits).map((entry) => entry.split('_').length))
      const found = longestAt(list, tokens, at)
      expect(found?.length ?? 0).toBe(longest)
      if (found) expect(fits(found.value[0] as string)).toBe(true)
    })
  }
})
