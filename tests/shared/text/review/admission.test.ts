import { testRule } from '../../../helpers/rule-table'

testRule('admission', {
  en: {
    flagged: ['We hear you.', 'It was not our fault.', 'If that was our mistake, tell us.'],
    passes: [
      'You are right.',
      'This was our mistake.',
      'We dropped the ball.',
      'You should not have had to wait.',
    ],
  },
  es: {
    flagged: ['Le entendemos.', 'No ha sido culpa nuestra.'],
    passes: [
      'Tienes razón.',
      'Ha sido un error nuestro.',
      'La culpa es nuestra.',
      'Nos equivocamos con la talla.',
    ],
  },
  ro: {
    flagged: ['Vă înțelegem.', 'Nu este vina noastră.'],
    passes: ['Aveți dreptate.', 'E vina noastră.', 'Am greșit.', 'Nu ar fi trebuit să așteptați atât.'],
  },
})
