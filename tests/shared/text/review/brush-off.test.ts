import { testRule } from '../../../helpers/rule-table'

testRule('brush-off', {
  en: {
    flagged: [
      'Please contact our customer service team.',
      'Send us a DM.',
      'Kindly email support@trellis.example.',
    ],
    passes: [
      'Please call me, Ruth, on our line.',
      'I refunded you today; write to us if anything is missing.',
    ],
  },
  es: {
    flagged: ['Escríbanos por privado.', 'Póngase en contacto con atención al cliente.'],
    passes: [
      'Escríbanos si falta algo; hoy le hemos devuelto el dinero.',
      'Pregunte por Marta en la tienda.',
    ],
  },
  ro: {
    flagged: ['Contactați serviciul clienți.', 'Scrieți-ne în privat.'],
    passes: ['V-am rambursat azi banii; scrieți-ne dacă lipsește ceva.'],
  },
})
