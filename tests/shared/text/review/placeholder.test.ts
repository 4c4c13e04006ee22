import { testRule } from '../../../helpers/rule-table'

testRule('placeholder', {
  en: {
    flagged: [
      'Dear {first_name}, sorry.',
      '[NAME OF MANAGER] will call.',
      'We refunded £XXX.',
      'Dear <customer>, sorry.',
    ],
    passes: [
      'We fixed the gearbocks [sic].',
      '<p>We are <b>sorry</b>.</p>',
      'See [our page](https://shop.example).',
    ],
  },
  es: {
    flagged: ['Hola, {nombre}:', 'Hola, NOMBRE_CLIENTE:', 'Hola %NOMBRE%, perdone.'],
    passes: ['Hola, Ana: el 10 % es suyo.'],
  },
  ro: {
    flagged: ['Bună, {{prenume}}!', '[NUME MANAGER] vă sună.'],
    passes: ['Bună, Ana! Reducerea de 10% e a dumneavoastră.'],
  },
})
