import { testRule } from '../../../helpers/rule-table'

testRule('promise-owner-date', {
  en: {
    flagged: ['We will call you.', 'Someone will call you tomorrow at 9.', 'You will be contacted shortly.'],
    passes: [
      'We will call you tomorrow at 9.',
      'I will refund you by Friday.',
      'If you write to us, we will look for it.',
      'This will not happen again.',
    ],
  },
  es: {
    flagged: ['Te llamaremos.', 'Alguien te llamará mañana.', 'Le devolveremos el dinero lo antes posible.'],
    passes: ['Te llamamos mañana antes de las 12.', 'Si nos escribe, lo buscaremos.'],
  },
  ro: {
    flagged: ['O să te sunăm.', 'Cineva vă va suna mâine.', 'Vă vom returna banii cât mai curând.'],
    passes: ['Vă sunăm mâine până la 12.', 'Dacă ne scrieți, vă vom ajuta.'],
  },
})
