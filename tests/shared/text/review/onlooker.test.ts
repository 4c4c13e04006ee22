import { testRule } from '../../../helpers/rule-table'

testRule('onlooker', {
  en: {
    flagged: ['Sorry about the wait.', 'No one else has complained.'],
    passes: [
      'From Monday two people check every parcel.',
      'We have changed how we load the vans.',
      'We will call you tomorrow at 9.',
    ],
  },
  es: {
    flagged: ['Perdona la espera.', 'Nadie más se ha quejado.'],
    passes: ['A partir del lunes dos personas revisan cada paquete.', 'Te llamamos mañana a las 9.'],
  },
  ro: {
    flagged: ['Scuze pentru așteptare.', 'Nimeni altcineva nu s-a plâns.'],
    passes: [
      'De luni doi oameni verifică fiecare colet.',
      'De acum înainte anunțăm schimbările.',
      'Vă sunăm mâine la 9.',
    ],
  },
})
