import { expect, test } from 'vitest'
import { findingsOf } from '../../../helpers/rule-table'

const before = 'Pat, I am sorry, we got your order wrong and I have refunded you today.'

test('a reply that was sent before is told of with how alike it is', () => {
  const findings = findingsOf('own-words', 'en', before.replace('Pat', 'Lou'), { recentReplies: [before] })
  expect(findings).toMatchObject([{ state: 'look', reason: { code: 'own-words.repeated' } }])
  expect(Number(findings[0]?.reason.data['percent'])).toBeGreaterThanOrEqual(80)
})

test('a reply of its own passes beside many others', () => {
  const reply = 'Lou, we put peas where you asked for none; the twelve pounds went back to you today.'
  expect(
    findingsOf('own-words', 'en', reply, { recentReplies: Array(300).fill(before) as string[] }),
  ).toMatchObject([{ state: 'pass' }])
})

test.each([
  ['en', 'Thank you for your feedback. We are constantly striving to improve.'],
  ['es', 'Gracias por su comentario. Valoramos su opinión.'],
  ['ro', 'Vă mulțumim pentru feedback. Apreciem opinia dumneavoastră.'],
] as const)('%s: what everybody writes is generic', (lang, reply) => {
  expect(findingsOf('own-words', lang, reply)).toMatchObject([
    { state: 'look', reason: { code: 'own-words.generic' } },
  ])
})

test('what the voice card excludes is found as a whole word, whatever its case', () => {
  const [finding] = findingsOf('own-words', 'en', 'Sorry, Guys, for the guyser.', { neverUsed: ['guys'] })
  expect(finding).toMatchObject({ span: [7, 11], reason: { code: 'own-words.never-used' } })
})
