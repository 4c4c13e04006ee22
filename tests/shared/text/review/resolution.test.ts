import { testRule } from '../../../helpers/rule-table'

testRule('resolution', {
  en: {
    flagged: ['I am sorry.', 'We will refund you soon.', 'We have not refunded it.'],
    passes: [
      'We will refund you by Friday.',
      'I have refunded the 40 pounds.',
      'Luis calls you tomorrow before noon.',
      'Your key is ready today until 10 pm.',
    ],
  },
  es: {
    flagged: ['Lo siento mucho.', 'Le devolveremos el dinero pronto.'],
    passes: [
      'Le devolvemos el importe antes del viernes.',
      'Ya te he devuelto los 40 euros.',
      'Mañana antes de las 12 te llama Luis.',
    ],
  },
  ro: {
    flagged: ['Îmi pare rău.', 'Vă vom returna banii cât mai curând.'],
    passes: ['Vă sunăm mâine până la 12.', 'V-am returnat azi banii.', 'Vă trimitem piesa în 24 de ore.'],
  },
})
