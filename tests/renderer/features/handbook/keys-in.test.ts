import { expect, test } from 'vitest'
import { keysIn } from '../../../../src/renderer/features/handbook/keys-in'

test.each([
  ['j', 'j'],
  ['?', '?'],
  ['g i', 'g i'],
  ['Shift+N', 'Shift+N'],
  ['Ctrl+Shift+Enter', 'Mod+Shift+Enter'],
  ['Ctrl+.', 'Mod+.'],
  ['Esc', 'Escape'],
  ['F1', 'F1'],
  ['Ctrl', 'Mod'],
])('%s is pressed', (text, keys) => {
  expect(keysIn(text)).toBe(keys)
})

test.each(['status:open', 'refund', '{name}', '--client ID', '"two weeks"', 'a b'])('%s is typed', (text) => {
  expect(keysIn(text)).toBeNull()
})
