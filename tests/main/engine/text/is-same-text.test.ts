import { describe, expect, test } from 'vitest'
import { isSameText } from '../../../../src/main/engine/text/is-same-text'

describe('two texts', () => {
  test.each([
    ['Sorry, Mara.', '@mara@otro.example Sorry, Mara.'],
    ['Sorry,\n\nMara.', 'sorry, mara.  '],
    ['Îmi pare rău', 'Îmi pare rău'.normalize('NFD')],
    ['@a @b: Sorry', 'Sorry'],
  ])('“%s” and “%s” are the same', (one, other) => {
    expect(isSameText(one, other)).toBe(true)
  })
  test.each([
    ['Sorry, Mara.', 'Sorry, Mara!'],
    ['', ''],
    ['@mara', '@mara'],
    ['Mail care@velta.example', 'care@velta.example'],
  ])('“%s” and “%s” are not', (one, other) => {
    expect(isSameText(one, other)).toBe(false)
  })
  test('of which one was made to exhaust us are compared at once', () => {
    expect(isSameText('@a.'.repeat(30_000), `${'@a'.repeat(40_000)} `)).toBe(false)
  })
})
