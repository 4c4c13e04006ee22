import type { Correction, CorrectionField } from '@shared/model/correction'
import { describe, expect, test } from 'vitest'
import { judgedBy } from '../../../../../src/main/engine/triage/learning/judged'

let made = 0
const said = (field: CorrectionField, value: string, topic: string | null = null): Correction => ({
  ...{ id: (made += 1), mentionId: 1, at: made, field, topic, value },
})

describe('what the user said of a mention', () => {
  test('is nothing where nothing was said', () => {
    expect(judgedBy([])).toEqual({ topics: new Map() })
  })
  test.each([
    ['negative', -1],
    ['neutral', 0],
    ['positive', 1],
    ['mixed', 0],
  ])('of the feeling is sure: %s is %i', (value, score) => {
    expect(judgedBy([said('sentiment', value)])).toMatchObject({ sentiment: value, sentimentScore: score })
  })
  test.each([
    ['yes', true],
    ['no', false],
  ])('of a complaint is yes or no: %s', (value, complaint) => {
    expect(judgedBy([said('complaint', value)])).toEqual({ complaint, topics: new Map() })
  })
  test('is its last word for each field', () => {
    const judged = judgedBy([
      said('sentiment', 'negative'),
      said('complaint', 'yes'),
      said('sentiment', 'positive'),
      said('complaint', 'no'),
    ])
    expect(judged).toEqual({ sentiment: 'positive', sentimentScore: 1, complaint: false, topics: new Map() })
  })
  test('is its last word for each topic, which says nothing of other topics', () => {
    const judged = judgedBy([
      said('topic', 'yes', 'delivery'),
      said('topic', 'no', 'thermostats'),
      said('topic', 'no', 'delivery'),
      said('topic', 'yes', 'thermostats'),
      said('topic', 'yes', 'staff'),
    ])
    expect(judged.topics).toEqual(
      new Map([
        ['delivery', false],
        ['thermostats', true],
        ['staff', true],
      ]),
    )
    expect(judged.sentiment).toBeUndefined()
    expect(judged.complaint).toBeUndefined()
  })
})
