import { expect, test } from 'vitest'
import type { StoredHit } from '../../../../src/main/engine/analytics/shelf-store'
import { shelvesOf } from '../../../../src/main/engine/analytics/shelf'

let id = 0
function hit(details: Record<string, string>, more: Partial<StoredHit> = {}): StoredHit {
  const none = { title: null, text: 'A page.', url: null, isOwner: 0, isAngry: 0 }
  return { id: (id += 1), day: 20_000, ...none, details: JSON.stringify(details), ...more }
}

test('a prospect who meets three complaints above the own page meets them three times', () => {
  const owners = ['hostile', 'neutral', 'hostile', 'hostile', 'own', 'hostile']
  const { shelves } = shelvesOf(
    owners.map((owner, index) => hit({ query: 'Casa Nova', rank: String(index + 1), owner })),
    new Set(),
  )
  expect(shelves).toMatchObject([{ name: 'Casa Nova', day: '2024-10-04', ownRank: 5, hostileBefore: 3 }])
})

test('where there is no own page all hostile ones count', () => {
  const { shelves } = shelvesOf(
    [
      hit({ query: 'casa nova', rank: '2', owner: 'hostile' }),
      hit({ query: 'Casa Nova', rank: '1', owner: 'neutral' }),
    ],
    new Set(),
  )
  expect(shelves).toMatchObject([{ ownRank: null, hostileBefore: 1, hits: [{ rank: 1 }, { rank: 2 }] }])
})

test('without a column of owners the address and the tone decide; a name within an address decides nothing', () => {
  const { shelves } = shelvesOf(
    [
      hit({ keyword: 'casa', position: '1' }, { url: 'https://www.casanova.example/about' }),
      hit({ keyword: 'casa', position: '2' }, { url: 'https://casanova-complaints.example/', isAngry: 1 }),
      hit({ keyword: 'casa', position: '3' }, { isOwner: 1 }),
      hit({ keyword: 'casa', position: '4' }),
    ],
    new Set(['casanova.example']),
  )
  expect(shelves[0]?.hits.map(({ owner }) => owner)).toEqual(['own', 'hostile', 'own', 'neutral'])
})

test('the newest reading of a day counts, the second page does not, and rows without a place are said', () => {
  const newest = hit({ query: 'casa', rank: '1', owner: 'own' })
  const { shelves, left } = shelvesOf(
    [
      newest,
      hit({ query: 'casa', rank: '1', owner: 'hostile' }),
      hit({ query: 'casa', rank: '11', owner: 'hostile' }),
      hit({ query: 'casa', rank: 'first' }),
      hit({ query: 'casa' }),
      hit({}, { details: null }),
    ],
    new Set(),
  )
  expect(shelves[0]?.hits).toMatchObject([{ id: newest.id, owner: 'own' }])
  expect(left).toBe(3)
})

test('of each name the newest day stands first', () => {
  const { shelves } = shelvesOf(
    [
      hit({ query: 'b', rank: '1' }, { day: 2 }),
      hit({ query: 'a', rank: '1' }, { day: 1 }),
      hit({ query: 'b', rank: '1' }, { day: 3 }),
    ],
    new Set(),
  )
  expect(shelves.map(({ name, day }) => name + day)).toEqual(['a1970-01-02', 'b1970-01-04', 'b1970-01-03'])
})
