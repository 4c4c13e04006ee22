import { expect, test } from 'vitest'
import { excerptAround } from '../../../../src/main/engine/analytics/excerpt'

test('a short text stays whole, on one line', () => {
  expect(excerptAround('The oven\nbroke.', 'oven')).toBe('The oven broke.')
})

test('a long text is cut between words around the phrase', () => {
  const text = `${'before '.repeat(40)}the door fell off ${'after '.repeat(40)}`
  const cut = excerptAround(text, 'door fell', 60)
  expect(cut).toContain('the door fell off')
  expect(cut.startsWith('… ')).toBe(true)
  expect(cut.endsWith(' …')).toBe(true)
  expect(cut.length).toBeLessThanOrEqual(64)
  expect(cut.replace(/^… | …$/g, '').split(' ')).not.toContain('befor')
})

test('one endless word is cut all the same', () => {
  expect(excerptAround('x'.repeat(500), 'y', 50).length).toBeLessThanOrEqual(54)
})
