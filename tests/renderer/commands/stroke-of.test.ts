import { describe, expect, test } from 'vitest'
import { strokeOf } from '../../../src/renderer/commands/stroke-of'

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const press = (key: string, held: Partial<typeof plain> = {}) => strokeOf({ ...plain, key, ...held })

describe('a key press by its name', () => {
  test('a letter is itself', () => expect(press('j')).toBe('j'))

  test('Ctrl and Cmd are both Mod', () => {
    expect(press('k', { ctrlKey: true })).toBe('Mod+K')
    expect(press('k', { metaKey: true })).toBe('Mod+K')
  })

  test('a letter with Shift says so', () => {
    expect(press('O', { shiftKey: true })).toBe('Shift+O')
    expect(press('K', { ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+K')
  })

  test('caps lock makes no Shift', () => expect(press('O')).toBe('O'))

  test('a sign is named by itself, whatever it takes to type it', () => {
    expect(press('?', { shiftKey: true })).toBe('?')
    expect(press('/')).toBe('/')
    // On a Spanish keyboard the slash is Shift+7.
    expect(press('/', { shiftKey: true })).toBe('/')
    expect(press(',', { ctrlKey: true })).toBe('Mod+,')
    expect(press('1', { ctrlKey: true })).toBe('Mod+1')
  })

  test('a named key keeps its Shift', () => {
    expect(press('Enter')).toBe('Enter')
    expect(press('Enter', { shiftKey: true })).toBe('Shift+Enter')
    expect(press('Escape')).toBe('Escape')
  })

  test('letters beyond ASCII are letters', () => expect(press('Ș', { shiftKey: true })).toBe('Shift+Ș'))

  test.each(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'Dead'])('%s alone is no stroke', (key) => {
    expect(press(key)).toBeNull()
  })

  test('what is typed with Alt or AltGr is no stroke', () => {
    expect(press('@', { altKey: true })).toBeNull()
    expect(press('@', { altKey: true, ctrlKey: true })).toBeNull()
  })
})
