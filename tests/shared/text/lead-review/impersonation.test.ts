import { testMessageRule } from '../../../helpers/message-rule'

testMessageRule('impersonation', {
  en: {
    flagged: [
      'As a fellow customer I can tell you something.',
      'I also bought one there.',
      'The same thing happened to me last year.',
      'I switched to another shop.',
      'I am writing on behalf of your supplier.',
    ],
    passes: ['I am Marta from the workshop in Valencia.', 'We can recommend waiting until Friday.'],
  },
  es: {
    flagged: [
      'Como cliente te digo que hay otra tienda.',
      'Yo también compré allí.',
      'A mí me pasó lo mismo.',
      'Yo me cambié a otra tienda.',
      'Un amigo mío compró en otra tienda.',
    ],
    passes: ['Soy Marta, del taller de Valencia.', 'Te recomendamos esperar hasta el viernes.'],
  },
  ro: {
    flagged: [
      'Ca client vă spun că există și altceva.',
      'Și eu am cumpărat de acolo.',
      'Am pățit la fel.',
      'Eu am trecut la alt magazin.',
      'Un prieten a cumpărat din altă parte.',
    ],
    passes: ['Sunt Marta, de la atelierul din Cluj.', 'Vă recomandăm să mai așteptați până vineri.'],
  },
})
