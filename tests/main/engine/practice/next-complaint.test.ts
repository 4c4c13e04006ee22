import { expect, test } from 'vitest'
import { nextComplaint, type PastComplaint } from '../../../../src/main/engine/practice/next-complaint'

const complaint = (mentionId: number, changes: Partial<PastComplaint> = {}): PastComplaint => ({
  ...{ caseId: mentionId, mentionId, lang: 'en', topic: 'delivery', isResolved: true },
  ...changes,
})

function round(complaints: readonly PastComplaint[], length: number, seed = 1): PastComplaint[] {
  const drawn: PastComplaint[] = []
  while (drawn.length < length) {
    const next = nextComplaint(
      complaints,
      drawn.map(({ mentionId }) => mentionId),
      seed,
    )
    if (!next) break
    drawn.push(next)
  }
  return drawn
}

const langs = ['en', 'es', 'ro']
const topics = ['delivery', 'refund', 'staff', 'price']
const many = Array.from({ length: 240 }, (_, index) =>
  complaint(index + 1, {
    // Nine in ten are English and about delivery.
    lang: index % 10 === 0 ? (langs[1 + ((index / 10) % 2)] ?? 'es') : 'en',
    topic: index % 10 < 8 ? 'delivery' : (topics[1 + (index % 3)] ?? 'refund'),
    isResolved: index % 4 !== 3,
  }),
)

test('a round has each language equally often, however rare it is', () => {
  const counts = langs.map((lang) => round(many, 6).filter((one) => one.lang === lang).length)
  expect(counts).toEqual([2, 2, 2])
})

test('a round has different topics where there are some', () => {
  const english = many.filter(({ lang }) => lang === 'en')
  expect(new Set(round(english, 4).map(({ topic }) => topic)).size).toBe(4)
})

test('resolved ones come before all others, and every one comes once', () => {
  const all = round(many, 1000)
  expect(all).toHaveLength(many.length)
  expect(new Set(all.map(({ mentionId }) => mentionId)).size).toBe(many.length)
  const resolved = many.filter(({ isResolved }) => isResolved).length
  expect(all.slice(0, resolved).every(({ isResolved }) => isResolved)).toBe(true)
})

test('another seed is another round, the same seed the same', () => {
  expect(round(many, 5, 7)).toEqual(round(many, 5, 7))
  expect(round(many, 5, 8)).not.toEqual(round(many, 5, 7))
})

test('nothing to draw from gives nothing', () => {
  expect(nextComplaint([], [], 1)).toBeNull()
  expect(nextComplaint([complaint(1)], [1], 1)).toBeNull()
})
