import { describe, expect, test } from 'vitest'
import { messageLangOf } from '../../../../src/main/engine/leads/lead-detail'
import { languagesOf } from '../../../../src/main/engine/leads/languages'
import { oneAPerson } from '../../../../src/main/engine/leads/one-a-person'
import { handleKeyOf, identityKeyOf } from '../../../../src/main/engine/leads/person-key'

describe('the languages of the client', () => {
  test('are those of its signatures, else those of a tenth of its customers', () => {
    const own = [
      { lang: 'es', n: 60 },
      { lang: 'ro', n: 35 },
      { lang: 'hu', n: 5 },
    ]
    expect(languagesOf({ signatures: { en: 'Marta', ro: '' } }, own)).toEqual(['en'])
    expect(languagesOf({ signatures: {} }, own)).toEqual(['es', 'ro'])
    expect(languagesOf({ signatures: {} }, [])).toEqual([])
  })
  test('say in which a message is written where theirs has no rules', () => {
    expect(messageLangOf('ro', ['es'])).toBe('ro')
    expect(messageLangOf('hu', ['hu', 'es'])).toBe('es')
    expect(messageLangOf(null, [])).toBe('en')
  })
})

describe('one row a person and rival', () => {
  const row = (changes: object) => ({
    ...{ personId: 1, subjectId: 2, publishedAt: 1, isHeld: false, fit: { score: 50 } },
    ...changes,
  })
  test('is the one that is worked on, then the best, then the newest', () => {
    const [one] = oneAPerson([row({ fit: { score: 90 } }), row({ isHeld: true }), row({ publishedAt: 9 })])
    expect(one).toMatchObject({ isHeld: true, others: 2 })
    expect(oneAPerson([row({}), row({ fit: { score: 60 } })])[0]?.fit.score).toBe(60)
    expect(oneAPerson([row({}), row({ publishedAt: 9 })])[0]?.publishedAt).toBe(9)
  })
  test('keeps persons and rivals apart', () => {
    expect(oneAPerson([row({}), row({ personId: 2 }), row({ subjectId: 3 })])).toHaveLength(3)
    expect(oneAPerson([])).toEqual([])
  })
})

describe('the key of an account', () => {
  test('is the same however it is written, and says nothing', () => {
    expect(identityKeyOf('x', ' Noa ')).toBe(identityKeyOf('x', 'noa'))
    expect(identityKeyOf('x', 'noa')).not.toBe(identityKeyOf('google', 'noa'))
    expect(identityKeyOf('x', 'noa')).toMatch(/^[0-9a-f]{64}$/)
  })
  test('is one for a handle on all platforms, where it is long enough to be somebody', () => {
    expect(handleKeyOf('@noa_arriz')).toBe(handleKeyOf('u/Noa_Arriz'))
    expect([handleKeyOf('@ana'), handleKeyOf(null), handleKeyOf('')]).toEqual([null, null, null])
  })
})
