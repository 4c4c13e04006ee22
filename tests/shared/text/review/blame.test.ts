import { testRule } from '../../../helpers/rule-table'

testRule('blame', {
  en: {
    flagged: [
      'You should have read the label.',
      'If you had called us, it would be solved.',
      "You didn't tell us about the dog.",
    ],
    passes: [
      'You should have been told.',
      'You should not have had to wait.',
      'The ward should have rung your husband.',
    ],
  },
  es: {
    flagged: [
      'Usted no leyó las condiciones.',
      'Debería haber avisado antes.',
      'De haberlo dicho, lo cambiábamos.',
    ],
    passes: [
      'Deberías haber recibido un aviso.',
      'No deberías haber esperado.',
      'El camarero debía haber preguntado.',
    ],
  },
  ro: {
    flagged: ['Trebuia să citiți eticheta.', 'Nu ne-ați anunțat.', 'Dacă ne-ați fi sunat, rezolvam.'],
    passes: ['Ar fi trebuit să primiți un anunț.', 'Nu trebuia să așteptați.'],
  },
})
