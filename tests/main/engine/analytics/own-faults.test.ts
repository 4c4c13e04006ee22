import { expect, test } from 'vitest'
import { ownFaultsOf } from '../../../../src/main/engine/analytics/own-faults'
import { spellersOnDemand } from '../../../../src/main/engine/review/spellers'

const spellers = spellersOnDemand()
const faultsIn = (lang: string, text: string) =>
  ownFaultsOf([{ id: 1, lang, text }], spellers, { client: { name: 'Casa Nova' } }).faults

test.each([
  ['en', 'Sorry for the long silence, we are back with news.'],
  ['en', "Sorry we haven't posted in ages!"],
  ['en', "It's been a while since our last post."],
  ['en', 'Apologies for our absence over the summer.'],
  ['es', 'Perdonad la ausencia, volvemos con novedades.'],
  ['es', 'Sentimos no haber publicado nada en primavera.'],
  ['es', 'Hace tiempo que no publicamos por aquí.'],
  ['es', 'Llevamos meses sin publicar y lo sabemos.'],
  ['ro', 'Scuze pentru absența îndelungată, am revenit.'],
  ['ro', 'Ne pare rău că nu am mai postat în ultima vreme.'],
  ['ro', 'Revenim după o pauză lungă.'],
])('%s: “%s” apologises for an absence', (lang, text) => {
  expect(faultsIn(lang, text).map(({ fault }) => fault)).toContain('absence')
})

test.each([
  ['en', 'Sorry for the delay of your order, Ana.'],
  ['en', 'We are sorry that the shelf arrived without screws.'],
  ['es', 'Sentimos el retraso de tu pedido.'],
  ['es', 'Perdona las tres mañanas perdidas.'],
  ['ro', 'Ne pare rău pentru întârziere.'],
  ['ro', 'Scuze pentru lipsa șuruburilor din cutie.'],
])('%s: “%s” does not', (lang, text) => {
  expect(faultsIn(lang, text).map(({ fault }) => fault)).not.toContain('absence')
})

test('own errors of writing are found with what is right', () => {
  expect(faultsIn('en', 'We have recieved the the parcel.')).toMatchObject([
    { fault: 'spelling', words: 'recieved', right: 'received' },
    { fault: 'doubled', words: 'the', right: 'the' },
  ])
  expect(faultsIn('ro', 'Va multumim ca ati asteptat, comanda pleaca maine.')).toMatchObject([
    { fault: 'diacritics' },
  ])
  expect(faultsIn('de', 'Wir haben has Paket.')).toEqual([])
})

test('how many were read says of how many languages can be', () => {
  const texts = ['en', 'fr', null].map((lang, id) => ({ id, lang, text: 'Thank you.' }))
  expect(ownFaultsOf(texts, () => null, {})).toEqual({ faults: [], read: 1 })
})
