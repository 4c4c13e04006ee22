import { expect, test } from 'vitest'
import { searchHitOf } from '../../../../src/main/engine/text/search-hit'

test.each([
  [
    { query: 'velta', rank: '3', owner: 'Own' },
    { rank: 3, name: 'velta', owner: 'own' },
  ],
  [
    { Consulta: 'velta', Posición: '1', Titular: 'hostil' },
    { rank: 1, name: 'velta', owner: 'hostile' },
  ],
  [
    { Căutare: 'velta', Poziție: '2', Proprietar: 'neutru' },
    { rank: 2, name: 'velta', owner: 'neutral' },
  ],
  [
    { Keyword: 'velta', Position: '9' },
    { rank: 9, name: 'velta', owner: null },
  ],
])('%o is a place', (details, hit) => {
  expect(searchHitOf(details)).toEqual(hit)
})

test.each([
  [{ query: 'velta' }],
  [{ rank: '1' }],
  [{ query: 'velta', rank: '0' }],
  [{ query: ' ', rank: '1' }],
  [{}],
])('%o is none', (details) => {
  expect(searchHitOf(details)).toBeNull()
})
