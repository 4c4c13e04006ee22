import { testRule } from '../../../helpers/rule-table'

testRule('sarcasm', {
  en: {
    flagged: [
      'Oh dear, what a surprise, another critic.',
      'Next time we will roll out the red carpet.',
      'Lovely story 🙄',
    ],
    passes: ['What you describe is serious.', 'I am sorry 😔'],
  },
  es: {
    flagged: ['Vaya, qué sorpresa.', 'Enhorabuena por su opinión experta.', 'Qué bonita historia 🙄'],
    passes: ['Qué horror, lo siento.', 'Enhorabuena por la boda y perdona el retraso.'],
  },
  ro: {
    flagged: [
      'Ce surpriză, încă un critic culinar.',
      'Data viitoare vă întindem covorul roșu.',
      'Felicitări pentru expertiză.',
    ],
    passes: ['O zi frumoasă!', 'Îmi pare rău 😔'],
  },
})
