import { testRule } from '../../../helpers/rule-table'

testRule('sales-pitch', {
  en: {
    flagged: [
      "Don't miss our new summer menu!",
      'Use the code SUN for 10 % off your next visit.',
      'Sign up for our newsletter.',
    ],
    passes: ['I refunded the menu today.'],
  },
  es: {
    flagged: ['No te pierdas nuestra nueva carta.', 'Descubra nuestra nueva colección.'],
    passes: ['Hoy te hemos devuelto el menú.'],
  },
  ro: {
    flagged: ['Nu ratați noul nostru meniu.', 'Profitați de ofertele noastre.'],
    passes: ['V-am returnat azi banii pe meniu.'],
  },
})
