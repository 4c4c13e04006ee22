import { expect, test } from 'vitest'
import { findingsOn, testMessageRule } from '../../../helpers/message-rule'

testMessageRule('help-first', {
  en: {
    flagged: [
      'Five weeks is a lot.',
      'We have a discount this week, and we can help you as well.',
      'Our new range is here.',
      'We cannot help you.',
    ],
    passes: [
      'We can lend you a bike until yours arrives.',
      'Happy to take a look at it, without obligation.',
      'We can help you with the claim. A bike of ours would be 300 euros, if you ever want one.',
    ],
  },
  es: {
    flagged: [
      'Cinco semanas es mucho.',
      'Tenemos ofertas esta semana y podemos ayudarte.',
      'En nuestra tienda por 300 euros.',
      'No podemos ayudarte.',
    ],
    passes: [
      'Si te sirve mientras se resuelve, en Valencia prestamos una de paseo sin compromiso.',
      'Podemos echarle un vistazo sin coste.',
    ],
  },
  ro: {
    flagged: [
      'Cinci săptămâni e mult.',
      'Avem o reducere săptămâna asta și vă putem ajuta.',
      'Vindem și noi biciclete.',
      'Abonați-vă, și vă ajutăm.',
      'Nu vă putem ajuta.',
    ],
    passes: [
      'Vă împrumutăm una până se rezolvă, fără obligații.',
      'Putem să ne uităm la ea gratuit.',
      'Cu drag vă ajutăm.',
      'Dacă vă prinde bine, trecem pe la dumneavoastră.',
    ],
  },
})

test('marks what sells before it helps', () => {
  const text = 'A discount for you, and we can help.'
  const [finding] = findingsOn('help-first', 'en', text)
  expect(finding).toMatchObject({ state: 'look', reason: { code: 'leadReview.reasons.help-first.sale' } })
  expect(text.slice(...(finding?.span ?? [0, 0]))).toBe('discount')
})
