import { expect, test } from 'vitest'
import { findingsOn, testMessageRule } from '../../../helpers/message-rule'

testMessageRule('signature', {
  en: {
    flagged: [
      'Hello Gerard, we can lend you a bike.',
      'I am sorry that you wait.',
      'We can help.\nGerard',
      'Hello Gerard,\nwe can lend you a bike until yours is there.',
    ],
    passes: [
      'I am Marta from Velocta.',
      'We can lend you a bike.\nMarta Ibarz',
      'We can lend you a bike. — Marta, Velocta',
    ],
  },
  es: {
    flagged: ['Hola, Gerard: prestamos una de paseo.', 'Soy de la tienda.'],
    passes: ['Soy Marta, de Velocta.', 'Prestamos una de paseo.\n\nMarta Ibarz, Velocta'],
  },
  ro: {
    flagged: ['Bună, Gerard, vă împrumutăm una.', 'Sunt de la atelier.'],
    passes: ['Sunt Marta, de la atelier.', 'Vă împrumutăm una.\nIoana'],
  },
})

test('the signature of the voice card is a signature', () => {
  const text = 'We can lend you one. el equipo del taller'
  expect(findingsOn('signature', 'es', text, { signature: 'El equipo del taller' })).toMatchObject([
    { state: 'pass' },
  ])
})
