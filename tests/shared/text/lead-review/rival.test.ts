import { expect, test } from 'vitest'
import { findingsOn, testMessageRule } from '../../../helpers/message-rule'

testMessageRule('rival', {
  en: {
    flagged: [
      'Rodavento has let you down.',
      'That is Rodavento’s way of doing things.',
      'Sorry that nube roja has not called you.',
      'I see that @rodavento_es has not answered.',
      'They are crooks, sadly.',
      'Avoid them.',
      'That company is a scam.',
    ],
    passes: [
      'Five weeks without a bike to get to work is a lot, Gerard.',
      'The red cloud over the nube was pretty.',
      'It is not a scam, only slow.',
    ],
  },
  es: {
    flagged: [
      'Con Rodavento siempre hay que esperar.',
      'Son unos estafadores.',
      'Siempre hacen lo mismo.',
      'No eres el primero que nos lo cuenta.',
    ],
    passes: ['Cinco semanas sin bici para ir al trabajo es mucho.', 'No es una estafa, es un retraso.'],
  },
  ro: {
    flagged: [
      'Rodavento v-a dezamăgit.',
      'Clienții Rodaventoului pățesc des asta.',
      'Sunt niște escroci.',
      'Feriți-vă de ei.',
    ],
    passes: ['Cinci săptămâni fără bicicletă e mult, Gerard.', 'Nu e țeapă, doar întârzie.'],
  },
})

test('every place where the rival is named is marked with its own words', () => {
  const text = 'Rodavento and @rodavento_es: no.'
  const words = findingsOn('rival', 'en', text).map(({ span }) => text.slice(...(span ?? [0, 0])))
  expect(words).toEqual(['Rodavento', '@rodavento_es'])
})
test('a rival without a name has none to be found', () => {
  expect(findingsOn('rival', 'en', 'Anything.', { rivals: ['', '@', '…'] })).toMatchObject([
    { state: 'pass' },
  ])
})
