import { describe, expect, test } from 'vitest'
import { commands } from '../../../src/shared/commands'
import { catalogues } from '../../../src/shared/messages/words-in'
import { strokeOf } from '../../../src/renderer/commands/stroke-of'

const all = commands.flatMap(({ id, keys }) => keys.map((key) => ({ id, key })))

describe('the table of commands', () => {
  test('every id stands once', () => {
    const ids = commands.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(Object.keys(catalogues) as (keyof typeof catalogues)[])(
    'every command has a label in %s, and no label is left over',
    (locale) => {
      const labels: Record<string, string> = catalogues[locale].commands
      expect(Object.keys(labels).sort()).toEqual(commands.map(({ id }) => id).sort())
      expect(Object.values(labels).filter((label) => label.trim() === '')).toEqual([])
      // Two commands of the same name could not be told apart in the palette.
      expect(new Set(Object.values(labels)).size).toBe(commands.length)
    },
  )

  test('no key is given to two commands', () => {
    const keys = all.map(({ key }) => key)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test('no key alone begins a sequence', () => {
    const firsts = all.filter(({ key }) => key.includes(' ')).map(({ key }) => key.split(' ')[0])
    expect(all.filter(({ key }) => firsts.includes(key))).toEqual([])
  })

  test.each(all)('$key of $id is what a keyboard can send', ({ key }) => {
    for (const stroke of key.split(' ')) {
      const parts = stroke === '+' ? ['+'] : stroke.split('+')
      const name = parts.at(-1) ?? ''
      const sent = strokeOf({
        key: /^[A-Z]$/.test(name) && !parts.includes('Shift') ? name.toLowerCase() : name,
        ctrlKey: parts.includes('Mod'),
        metaKey: false,
        shiftKey: parts.includes('Shift'),
        altKey: false,
      })
      expect(sent).toBe(stroke)
    }
  })

  test('every command of a menu can be shown in it with its first Mod key', () => {
    const accelerators = commands
      .filter(({ menu }) => menu !== null)
      .map(({ keys }) => (keys as readonly string[]).find((key) => key.startsWith('Mod+')))
      .filter((key) => key !== undefined)
    expect(accelerators.filter((key) => !/^Mod\+(Shift\+)?[A-Z0-9,]$/.test(key))).toEqual([])
  })
})
