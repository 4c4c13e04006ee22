import { expect, test } from 'vitest'
import type { ReviewLang } from '@shared/model/review'
import { spellersOnDemand } from '../../../../src/main/engine/review/spellers'
import { findingsOf } from '../../../helpers/rule-table'

const spellers = spellersOnDemand()
const misspelt = (lang: ReviewLang, reply: string, clientWords: string[] = []) => {
  const speller = spellers(lang)
  return findingsOf('spelling', lang, reply, { clientWords }, speller ? { speller } : {})
    .filter(({ state }) => state !== 'pass')
    .map(({ reason, fix }) => [reason.data['words'], fix?.kind === 'replace' ? fix.text : null])
}

test.each([
  [
    'en',
    'We recieved it and definately apologise.',
    [
      ['recieved', 'received'],
      ['definately', 'definitely'],
    ],
  ],
  ['en', 'Sory for the delay.', [['Sory', 'Sorry']]],
  ['es', 'Le hemos devuleto el importe.', [['devuleto', 'devuelto']]],
  ['ro', 'Am schimbat formluarul.', [['formluarul', 'formularul']]],
] as const)('%s: %s', (lang, reply, found) => {
  expect(misspelt(lang, reply)).toEqual(found)
})

test.each([
  ['en', "The colour and the color weren't right; we apologise and apologize."],
  ['en', 'Meera from Kavanto sent the hotline number to @lumbra at https://lumbra.example/qwrt today.'],
  ['es', 'Tenés razón: escribime, avisanos o llamadnos y devolvédmelo.'],
  ['es', 'Le mandamos el recibo por WhatsApp; Ximénez lo arregla.'],
  ['ro', 'Îmi pare rău, v-am trimis factura într-un colet și ne-ați sunat.'],
  ['ro', 'Va multumim pentru rabdare.'],
] as const)('%s: nothing is misspelt in: %s', (lang, reply) => {
  expect(misspelt(lang, reply)).toEqual([])
})

test("the client's words are known", () => {
  expect(misspelt('en', 'Our flimsters are back.')).toHaveLength(1)
  expect(misspelt('en', 'Our flimsters are back.', ['flimsters'])).toEqual([])
})
