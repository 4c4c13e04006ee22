import { expect, test } from 'vitest'
import { findingsOf, testRule } from '../../../helpers/rule-table'

testRule('diacritics', {
  en: { flagged: [], passes: ['Is it naive? Call the cafe!'] },
  es: {
    flagged: ['Le llamamos por telefono.', 'Quieres que lo cambiemos?', 'Perdona!'],
    passes: [
      'Le llamamos por teléfono. ¿Quiere que lo cambiemos? ¡Perdone!',
      'Está bien; esta silla es suya.',
    ],
  },
  ro: {
    flagged: ['Va multumim pentru rabdare.', 'Aţi primit banii şi factura.'],
    passes: ['Vă mulțumim pentru răbdare.', 'Va suna Ana; cartea sa e aici.'],
  },
})

test('all of one kind are one edit', () => {
  const reply = 'Aţi fost anunţat şi sunat.'
  const [finding] = findingsOf('diacritics', 'ro', reply)
  expect(finding?.fix).toMatchObject({ kind: 'replace', text: 'ți fost anunțat ș' })
})

test('an opening mark is put before the words it opens', () => {
  const [finding] = findingsOf('diacritics', 'es', 'Hola. Quieres otra?')
  expect(finding?.fix).toEqual({ kind: 'replace', span: [6, 7], text: '¿Q' })
})
