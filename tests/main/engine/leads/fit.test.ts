import { describe, expect, test } from 'vitest'
import { fitMost, type Strength } from '@shared/model/lead'
import { fitOf, type Grievance } from '../../../../src/main/engine/leads/fit'
import { seeded } from '../../../helpers/seeded'

const now = Date.UTC(2026, 9, 14)
const dayMs = 86_400_000
const grievance = (changes: Partial<Grievance> = {}): Grievance => ({
  ...{ publishedAt: now, sentiment: 'negative', sentimentScore: -1, complaint: true, intent: 'complaint' },
  ...{ stars: 1, topics: ['delivery'], lang: 'es', reach: null, ...changes },
})
const strength = (changes: Partial<Strength> = {}): Strength => ({
  ...{ topic: 'delivery', declared: null, positive: 18, n: 20, score: 1, ...changes },
})
const offer = (...strengths: Strength[]) => ({
  strengths: new Map(strengths.map((one) => [one.topic, one])),
  languages: ['es', 'en'],
})
const pointsOf = (fit: ReturnType<typeof fitOf>) =>
  Object.fromEntries(fit.terms.map(({ term, points }) => [term, points]))

describe('the fit of a lead', () => {
  test('is the sum of its named parts, and 100 where each gives all it can', () => {
    const best = fitOf(grievance({ intent: 'leaving', reach: 1_000_000 }), offer(strength()), now)
    expect(pointsOf(best)).toEqual(fitMost)
    expect(best.score).toBe(100)
    const other = fitOf(grievance(), offer(), now)
    expect(other.score).toBe(other.terms.reduce((sum, { points }) => sum + points, 0))
  })
  test('takes the strength that meets the grievance best', () => {
    const { why } = fitOf(
      grievance({ topics: ['price', 'delivery'] }),
      offer(strength({ score: 0.4 }), strength({ topic: 'price', score: 0.9 })),
      now,
    )
    expect(why?.topic).toBe('price')
  })
  test.each([
    ['no-topic', [], {}],
    ['no-strength', ['staff'], {}],
    ['measured', ['delivery'], {}],
    ['declared', ['delivery'], { declared: 'Six days', positive: 0, n: 0 }],
    ['declared-measured', ['delivery'], { declared: 'Six days' }],
    ['doubted', ['delivery'], { declared: 'Six days', positive: 2, n: 20, score: 0.4 }],
  ])('says of its strength: %s', (code, topics, changes) => {
    const { terms } = fitOf(grievance({ topics }), offer(strength(changes)), now)
    expect(terms.find(({ term }) => term === 'strength')?.code).toBe(code)
  })
  test('halves what it gives for freshness every fortnight', () => {
    const fresh = (days: number) =>
      pointsOf(fitOf(grievance({ publishedAt: now - days * dayMs }), offer(), now))['recency']
    expect([fresh(0), fresh(14), fresh(28), fresh(900), fresh(-3)]).toEqual([10, 5, 3, 0, 10])
  })
  test('gives nothing for a language that the client does not answer in, or that nobody knows', () => {
    const points = (lang: string | null) => pointsOf(fitOf(grievance({ lang }), offer(), now))['language']
    expect([points('es'), points('hu'), points(null)]).toEqual([10, 0, 0])
  })
  test('stays between 0 and 100 whatever is claimed', () => {
    const random = seeded(7)
    const odd = [NaN, Infinity, -Infinity, 0, -1, 1e308, 5]
    const any = () => random.pick(odd)
    for (let round = 0; round < 500; round += 1) {
      const { score, terms } = fitOf(
        grievance({ publishedAt: any(), sentimentScore: any(), stars: any(), reach: any() }),
        offer(strength({ score: any() })),
        now,
      )
      expect(score >= 0 && score <= 100, String(score)).toBe(true)
      expect(terms.every(({ points }) => Number.isInteger(points))).toBe(true)
    }
  })
})
