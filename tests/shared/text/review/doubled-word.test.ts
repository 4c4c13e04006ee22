import { testRule } from '../../../helpers/rule-table'

testRule('doubled-word', {
  en: {
    flagged: ['We lost the the parcel.', 'I am am sorry.'],
    passes: ['You had had enough.', 'I know that that is late.', 'It was very very late.'],
  },
  es: {
    flagged: ['Perdimos el el paquete.'],
    passes: ['Es muy muy tarde.', 'No, no, tienes razón.'],
  },
  ro: {
    flagged: ['Am pierdut pierdut coletul.'],
    passes: ['Mâine vă va suna Ana.', 'E foarte foarte târziu.'],
  },
})
