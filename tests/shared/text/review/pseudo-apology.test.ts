import { testRule } from '../../../helpers/rule-table'

testRule('pseudo-apology', {
  en: {
    flagged: [
      'Sorry if you felt ignored.',
      "We're sorry you feel that way.",
      'We apologise for any inconvenience.',
    ],
    passes: ['I am sorry that we forgot you.', 'Sorry for the wait.'],
  },
  es: {
    flagged: [
      'Lamentamos si le molestó.',
      'Sentimos que se haya sentido así.',
      'Sentimos las molestias que hayas podido tener.',
    ],
    passes: ['Siento que esperaras por nuestra culpa.', 'Perdona el retraso.'],
  },
  ro: {
    flagged: [
      'Ne pare rău dacă v-ați simțit ignorat.',
      'Ne pare rău că ați avut impresia asta.',
      'Ne cerem scuze pentru eventualele neplăceri.',
    ],
    passes: ['Îmi pare rău că ți-ai petrecut ziua în lift.', 'Ne cerem scuze pentru întârziere.'],
  },
})
