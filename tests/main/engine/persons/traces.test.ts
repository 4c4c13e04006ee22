import { describe, expect, test } from 'vitest'
import { codesIn, tracesOf } from '../../../../src/main/engine/persons/traces'

describe('numbers of orders and bookings', () => {
  test.each([
    ['My order VB-20417 never came', ['VB-20417']],
    ['Pedido 10482771, otra vez', ['10482771']],
    ['comanda RO4471 a ajuns spartă', ['RO4471']],
    ['order VLT-48213 and VLT-48214', ['VLT-48213', 'VLT-48214']],
  ])('are read off: %s', (text, codes) => {
    expect(codesIn(text)).toEqual(codes)
  })
  test.each([
    'since 2026 nothing',
    'I paid 1299 for it',
    'it cost 20.000 euros',
    'call +40 721 345 678',
    'I live in 28001 Madrid',
    'on 2026-10-14 they came',
    'on 14-10-2026 they came',
    'it takes 24-48h they said',
    'the season 2025-2026',
    'https://velta.example/order?id=1',
    'write to ana1234@mail.example',
  ])('are not seen in: %s', (text) => {
    expect(codesIn(text)).toEqual([])
  })
})

describe('traces', () => {
  test('have addresses in lower case and without the full stop after them', () => {
    expect(tracesOf(['Write to Ana.P@Mail.example. Thanks']).mails).toEqual(['ana.p@mail.example'])
  })
  test('of a text of any length are few and found in no time to speak of', () => {
    const { phrases, codes } = tracesOf(['a@'.repeat(50_000), '1-'.repeat(50_000), 'word '.repeat(50_000)])
    expect(phrases.length).toBeLessThanOrEqual(12)
    expect(codes.length).toBeLessThan(5000)
  })
})
