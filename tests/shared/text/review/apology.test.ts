import { testRule } from '../../../helpers/rule-table'

testRule('apology', {
  en: {
    flagged: [
      'Thank you for telling us about the room.',
      'We are sorry if you felt ignored.',
      'We are not sorry about that.',
    ],
    passes: [
      "I'm sorry, the soup was cold.",
      'Please accept our apologies for the wait.',
      'We owe you an apology.',
    ],
  },
  es: {
    flagged: [
      'Gracias por avisar.',
      'Lamentamos si se sintió ignorado.',
      'No lo sentimos en absoluto.',
      'Nos sentimos orgullosos del equipo.',
    ],
    passes: ['Lo siento, la sopa llegó fría.', 'Le pedimos disculpas por la espera.', 'Perdona el retraso.'],
  },
  ro: {
    flagged: [
      'Vă mulțumim pentru mesaj.',
      'Ne pare rău dacă v-ați simțit ignorat.',
      'Nu avem pentru ce ne cere scuze.',
    ],
    passes: [
      'Îmi pare rău, supa a fost rece.',
      'Vă cerem scuze pentru așteptare.',
      'Ne pare tare rău că a durat atât.',
    ],
  },
})
