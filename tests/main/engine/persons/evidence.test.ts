import { describe, expect, test } from 'vitest'
import {
  evidenceFor,
  leastStrength,
  strengthOf,
  type Side,
} from '../../../../src/main/engine/persons/evidence'

const side = (changes: Partial<Side>): Side => ({
  ...{ names: [], handles: [], texts: [], places: [], mails: [] },
  ...changes,
})
const kinds = (one: Partial<Side>, other: Partial<Side>, isRare = true) =>
  evidenceFor(side(one), side(other), () => isRare).map(({ kind }) => kind)
const isOffered = (one: Partial<Side>, other: Partial<Side>, isRare = true) =>
  strengthOf(evidenceFor(side(one), side(other), () => isRare)) >= leastStrength

const complaint =
  'The oven broke after two weeks and nobody answers the telephone or the mails that I have sent since then.'

describe('one piece of strong evidence is enough to offer two accounts as one person:', () => {
  test.each([
    ['a mail address', 'mail', { mails: ['ana@mail.example'] }, { texts: ['write to Ana@mail.example'] }],
    ['an order number', 'order', { texts: ['order vb-20417'] }, { texts: ['VB-20417 again!'] }],
    ['a handle', 'handle', { handles: ['@AnaP'] }, { handles: ['anap'] }],
    ['the same words', 'text', { texts: [complaint] }, { texts: [`${complaint} Shame on you!`] }],
  ] as const)('%s', (_, kind, one, other) => {
    expect(kinds(one, other)).toEqual([kind])
    expect(isOffered(one, other)).toBe(true)
  })
  test('a rare name and the same place together', () => {
    const ana = { names: ['Ana Peñalver'], places: ['Logroño'] }
    expect(kinds(ana, { names: ['ANA PENALVER'], places: ['Logroño'] })).toEqual(['name', 'place'])
    expect(isOffered(ana, ana)).toBe(true)
  })
})

describe('weak evidence alone offers nothing:', () => {
  test.each([
    ['a rare name', { names: ['Ana Peñalver'] }, true],
    ['a place', { places: ['Logroño'] }, true],
    ['a first name and a place', { names: ['Ana'], places: ['Logroño'] }, true],
    ['a common name and a place', { names: ['Ana García'], places: ['Madrid'] }, false],
    ['a few words', { texts: ['Very bad service'] }, true],
    ['an address that everybody writes to', { texts: ['I wrote to info@velta.example'] }, false],
    ['a number that many quote', { texts: ['the model XPS-93201'] }, false],
  ])('%s', (_, both, isRare) => {
    expect(isOffered(both, both, isRare)).toBe(false)
  })
  test('two complaints about the same thing in words of their own', () => {
    const other =
      'Our oven stopped working in October; three mails later we still have not heard from anybody.'
    expect(kinds({ texts: [complaint] }, { texts: [other] })).toEqual([])
  })
})
