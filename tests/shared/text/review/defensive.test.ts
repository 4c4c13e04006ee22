import { testRule } from '../../../helpers/rule-table'

testRule('defensive', {
  en: {
    flagged: [
      'But you must understand that Saturdays are busy.',
      'As stated in our terms, times are estimates.',
      'Our records show that it left on time.',
      'Most of our customers are happy.',
    ],
    passes: ['A busy night is no excuse.', 'I refunded it today.'],
  },
  es: {
    flagged: [
      'Debe entender que los sábados hay mucha demanda.',
      'Según nuestras condiciones, el plazo es orientativo.',
      'No es culpa nuestra.',
    ],
    passes: ['Que hubiera mucha gente no es excusa.', 'Hoy te lo he devuelto.'],
  },
  ro: {
    flagged: [
      'Trebuie să înțelegeți că sâmbăta este aglomerat.',
      'Conform termenilor noștri, data este estimativă.',
      'Nu este vina noastră.',
    ],
    passes: ['Aglomerația nu e o scuză.', 'V-am returnat azi banii.'],
  },
})
