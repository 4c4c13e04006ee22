import type { Finding } from '@shared/model/review'
import { describe, expect, test } from 'vitest'
import { stretchesOf } from '../../../src/renderer/parts/stretches-of'

const finding = (span: [number, number] | null, state: Finding['state']): Finding => ({
  ...{ rule: 'blame', practice: 'D5', reason: { code: 'x', data: {} }, fix: null },
  ...{ span, state },
})

describe('the marks under a reply', () => {
  test('part the text where something is said of it, and keep every character', () => {
    const parts = stretchesOf('sorry if you felt', [finding([0, 8], 'look'), finding([9, 12], 'stop')])
    expect(parts).toEqual([
      { text: 'sorry if', state: 'look' },
      { text: ' ', state: 'pass' },
      { text: 'you', state: 'stop' },
      { text: ' felt', state: 'pass' },
    ])
  })
  test('show the worst where two lie over each other', () => {
    const parts = stretchesOf('abcdef', [finding([0, 4], 'look'), finding([2, 6], 'stop')])
    expect(parts.map(({ state }) => state)).toEqual(['look', 'stop', 'stop'])
  })
  test('of a longer text than there is now are cut to it', () => {
    expect(
      stretchesOf('ab', [finding([0, 9], 'look')])
        .map(({ text }) => text)
        .join(''),
    ).toBe('ab')
    expect(stretchesOf('', [finding([0, 9], 'stop'), finding(null, 'look')])).toEqual([])
  })
})
