import { testRule } from '../../../helpers/rule-table'

testRule('shouting', {
  en: {
    flagged: ['I am SO SORRY about it.', 'This is a MISTAKE.', 'We apologise!!!'],
    passes: ['Send the IBAN by mail.', 'Sorry! We were wrong.'],
  },
  es: {
    flagged: ['Es UN ERROR NUESTRO.', '¡¡Perdón!!'],
    passes: ['Pida la factura con IVA.', '¡Perdón!'],
  },
  ro: {
    flagged: ['A fost GREȘEALA NOASTRĂ.', 'Scuze!!!'],
    passes: ['Trimiteți factura cu TVA.', 'Scuze!'],
  },
})
