import { testRule } from '../../../helpers/rule-table'

testRule('denial', {
  en: {
    flagged: ['That could not have happened.', 'This is simply not true.', 'There was no hair in the pasta.'],
    passes: ['It should never have happened.', 'We have changed the list so that it does not happen again.'],
  },
  es: {
    flagged: ['Eso es imposible.', 'No es cierto lo que dice.', 'No nos consta ninguna visita.'],
    passes: ['No debió pasar.', 'Para que no vuelva a ocurrir, hemos cambiado el turno.'],
  },
  ro: {
    flagged: ['Este imposibil să se fi întâmplat asta.', 'Nu este adevărat.', 'Nu se poate.'],
    passes: ['Nu trebuia să se întâmple.', 'Îmi pare rău că nu s-a întâmplat.'],
  },
})
