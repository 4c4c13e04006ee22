import { testMessageRule } from '../../../helpers/message-rule'

testMessageRule('hijack', {
  en: {
    flagged: [
      'Have a look: https://velocta.example/bikes',
      'Write to sales@velocta.example for more.',
      'Come over to us.',
      'Switch to us today.',
      'Check out our page.',
    ],
    passes: ['We can lend you a bike until yours arrives.', 'Tell me here and I will explain how.'],
  },
  es: {
    flagged: [
      'Mira: www.velocta.example',
      'Vente con nosotros.',
      'Cámbiate a Velocta.',
      'Visita nuestra web.',
      'Síguenos y verás.',
    ],
    passes: ['Te prestamos una de paseo mientras se resuelve.', 'Dime por aquí y te digo cómo.'],
  },
  ro: {
    flagged: [
      'Vedeți aici: https://velocta.example',
      'Veniți la noi.',
      'Mutați-vă la noi.',
      'Vizitați site-ul nostru.',
      'Urmăriți-ne.',
      'Comandați de la noi.',
    ],
    passes: ['Vă împrumutăm una până se rezolvă.', 'Spuneți-mi aici și vă explic cum.'],
  },
})
