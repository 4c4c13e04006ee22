import { testRule } from '../../../helpers/rule-table'

testRule('attack', {
  en: {
    flagged: [
      'You are a liar.',
      'People like you ruin small shops.',
      'You will hear from our lawyers.',
      'Get a life, troll.',
    ],
    passes: [
      'It was a stupid mistake of ours.',
      'We were rude to you.',
      'You are entitled to be cross.',
      'You are not a liar.',
    ],
  },
  es: {
    flagged: ['Usted es un mentiroso.', 'Gente como usted nos hunde.', 'No vuelva por aquí.'],
    passes: ['Fuimos groseros contigo.', 'Fue un error tonto nuestro.', 'Para que no vuelva a pasar.'],
  },
  ro: {
    flagged: ['Sunteți un mincinos.', 'Oameni ca dumneavoastră închid magazine.', 'Ne vedem în instanță.'],
    passes: [
      'Am fost nepoliticoși cu dumneavoastră.',
      'Greșeala noastră: o actualizare proastă. Te sun azi.',
    ],
  },
})
