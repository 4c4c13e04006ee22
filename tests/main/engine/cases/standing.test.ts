import { describe, expect, test } from 'vitest'
import { standingOf, type StandingMention } from '../../../../src/main/engine/cases/standing'

const said = (publishedAt: number, answeredAt?: number | null): StandingMention => ({
  ...{ id: publishedAt, publishedAt, firstSeenAt: publishedAt, platform: 'x' },
  isAnswered: answeredAt !== undefined,
  answeredAt: answeredAt ?? null,
})

describe('where a case stands', () => {
  test('before any answer, the oldest text waits for the first one', () => {
    expect(standingOf([said(10), said(20)], null)).toEqual({
      ...{ firstAnsweredAt: null, answeredAt: null },
      waiting: { kind: 'first', startedAt: 10, platform: 'x' },
    })
  })
  test('an answer on one channel covers what was written before it on any', () => {
    expect(standingOf([said(10), said(20, 30)], null)).toMatchObject({ answeredAt: 30, waiting: null })
  })
  test('what comes after an answer waits for the next one, from when it was written', () => {
    expect(standingOf([said(10, 15), said(20), said(25)], null).waiting).toEqual({
      ...{ kind: 'next', startedAt: 20, platform: 'x' },
    })
  })
  test('an answer whose time nobody told counts from the text that it answers', () => {
    expect(standingOf([said(10, null), said(20)], null)).toMatchObject({
      answeredAt: 10,
      waiting: { kind: 'next', startedAt: 20 },
    })
  })
  test('an answer by telephone counts as one', () => {
    expect(standingOf([said(10)], 12)).toEqual({ firstAnsweredAt: 12, answeredAt: 12, waiting: null })
  })
  test('the first of several answers stays the first', () => {
    expect(standingOf([said(10, 15), said(20, 25)], null)).toMatchObject({
      firstAnsweredAt: 15,
      answeredAt: 25,
    })
  })
  test('a person who wrote ten thousand times is no trouble', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => said(index + 1))
    expect(standingOf(many, null).waiting?.startedAt).toBe(1)
  })
})
