import { testMessageRule } from '../../../helpers/message-rule'

testMessageRule('gloating', {
  en: {
    flagged: [
      'We are not surprised.',
      'No wonder.',
      'You should have come to us.',
      'That would never have happened with us.',
      'Unlike others, we answer.',
      'You get what you pay for.',
      'Five weeks! 😂',
    ],
    passes: [
      'Five weeks is a long time to wait.',
      'We would never ask you to pay for a look.',
      'Have a good day 🙂',
    ],
  },
  es: {
    flagged: [
      'No nos sorprende.',
      'Con nosotros no te habría pasado.',
      'Lo barato sale caro.',
      'Somos mucho mejores.',
      'A diferencia de otros, contestamos.',
      'Jajaja, qué mala suerte.',
    ],
    passes: ['Cinco semanas es mucho tiempo.', 'Nos sabe mal que sigas sin la bici.'],
  },
  ro: {
    flagged: [
      'Nu ne miră.',
      'La noi nu s-ar fi întâmplat.',
      'Trebuia să veniți la noi.',
      'Suntem mai buni decât ei.',
      'Spre deosebire de alții, noi răspundem.',
      'V-am spus noi.',
    ],
    passes: ['Cinci săptămâni e mult.', 'Ne pare rău că așteptați atât.'],
  },
})
