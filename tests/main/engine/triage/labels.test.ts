import { describe, expect, test } from 'vitest'
import { confidenceOf, intentOf, sentimentOf, topicsWith } from '../../../../src/main/engine/triage/labels'
import type { Weighed } from '../../../../src/main/engine/triage/weigh'

const weighed = (own: Partial<Weighed>): Weighed => ({
  saysNothing: false,
  unhappy: 0.2,
  neutral: 0.5,
  happy: 0.3,
  mixed: 0,
  complaint: 0,
  intents: { classes: [], scores: [] },
  reasons: () => ({ sentiment: [], complaint: [] }),
  ...own,
})

describe('the sentiment', () => {
  test('is the likeliest of the three, and its score the lead of happy over unhappy', () => {
    expect(sentimentOf(weighed({}))).toEqual({
      sentiment: 'neutral',
      leaning: 'neutral',
      sentimentScore: 0.1,
    })
    expect(sentimentOf(weighed({ unhappy: 0.6, neutral: 0.3, happy: 0.1 })).sentiment).toBe('negative')
    expect(sentimentOf(weighed({ unhappy: 0.1, neutral: 0.3, happy: 0.6 })).sentiment).toBe('positive')
  })
  test('is mixed where both poles are strong, and keeps the side to which it leans', () => {
    const both = { unhappy: 0.5, neutral: 0.1, happy: 0.4, mixed: 0.8 }
    expect(sentimentOf(weighed(both))).toMatchObject({ sentiment: 'mixed', leaning: 'negative' })
    expect(sentimentOf(weighed({ ...both, mixed: 0.4 })).sentiment).toBe('negative')
    expect(sentimentOf(weighed({ ...both, unhappy: 0.85, happy: 0.05 })).sentiment).toBe('negative')
  })
  test('is what the user says, whatever was read', () => {
    const judged = sentimentOf(weighed({}), { sentiment: 'positive', sentimentScore: 1 })
    expect(judged).toEqual({ sentiment: 'positive', leaning: 'positive', sentimentScore: 1 })
    expect(sentimentOf(weighed({}), { sentiment: 'mixed' })).toMatchObject({
      sentiment: 'mixed',
      leaning: 'neutral',
    })
  })
  test('is never surer than labels are', () => {
    expect(confidenceOf(weighed({ unhappy: 1, neutral: 0, happy: 0 }))).toBe(0.99)
  })
})

test('what is a complaint is never praise or nothing, and what is none is no complaint', () => {
  const classes = ['complaint', 'praise', 'question', 'none']
  const of = (scores: number[], complaintScore: number) =>
    intentOf(weighed({ intents: { classes, scores } }), complaintScore)
  expect(of([1, 9, 0, 8], 0.7)).toBe('complaint')
  expect(of([1, 9, 2, 8], 0.7)).toBe('question')
  expect(of([9, 1, 2, 3], 0.3)).toBe('none')
})

test('topics are those that were read, with what the user added and without what was taken away', () => {
  expect(topicsWith(['price', 'staff'], undefined)).toEqual(['price', 'staff'])
  const judged = new Map([
    ['staff', false],
    ['refund', true],
  ])
  expect(topicsWith(['price', 'staff'], judged)).toEqual(['price', 'refund'])
})
