import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { resource } from '../../../../../src/main/engine/resource'
import { LanguageIdentifier } from '../../../../../src/main/engine/triage/language/identify'
import { decodeLanguageTable } from '../../../../../src/main/engine/triage/language/language-table'
import { readableLangs } from '../../../../../src/main/engine/triage/load-reader'
import { tokenize } from '@shared/text/reading/tokenize'
import { seeded } from '../../../../helpers/seeded'

const identifier = new LanguageIdentifier(
  decodeLanguageTable(readFileSync(resource('models/languages.bin'))),
  readableLangs,
)
const identify = (text: string) => identifier.identify(text, tokenize(text))

const sentences = {
  en: 'The heater stopped working after two days and nobody at the shop answers the phone.',
  es: 'La estufa dejó de funcionar a los dos días y nadie de la tienda contesta al teléfono.',
  ro: 'Centrala nu mai funcționează de două zile și nimeni de la magazin nu răspunde la telefon.',
  de: 'Die Heizung ging nach zwei Tagen kaputt, und im Laden geht niemand ans Telefon.',
  pt: 'O aquecedor deixou de funcionar ao fim de dois dias e ninguém da loja atende o telefone.',
  fr: 'Le chauffage est tombé en panne au bout de deux jours et personne ne répond au téléphone.',
  it: 'La stufa ha smesso di funzionare dopo due giorni e nessuno del negozio risponde al telefono.',
  nl: 'De verwarming ging na twee dagen stuk en niemand in de winkel neemt de telefoon op.',
  pl: 'Grzejnik przestał działać po dwóch dniach i nikt w sklepie nie odbiera telefonu.',
  hu: 'A fűtőtest két nap után elromlott, és az üzletben senki sem veszi fel a telefont.',
  tr: 'Isıtıcı iki gün sonra bozuldu ve mağazada kimse telefona cevap vermiyor.',
  ca: "L'estufa va deixar de funcionar al cap de dos dies i ningú de la botiga no contesta el telèfon.",
}

describe('the language of a text', () => {
  test.each(Object.entries(sentences))('is told from one sentence: %s, %s', (lang, text) => {
    expect(identify(text).lang).toBe(lang)
  })

  test.each([
    ['en', 'Thank you very much!'],
    ['en', 'Where is my order?'],
    ['es', 'Muchas gracias por todo'],
    ['es', '¿Dónde está mi pedido?'],
    ['ro', 'Mulțumesc foarte mult!'],
    ['ro', 'Unde este comanda mea?'],
    ['de', 'Vielen Dank für alles'],
    ['pt', 'Muito obrigado pela ajuda'],
    ['fr', 'Merci beaucoup pour tout'],
    ['it', 'Grazie mille per tutto'],
  ])('is told from a few words: %s, %s', (lang, text) => {
    expect(identify(text).lang).toBe(lang)
  })

  test.each([
    ['es', sentences.es],
    ['ro', sentences.ro],
    ['de', sentences.de],
  ])('does not hang on capitals: %s', (lang, text) => {
    expect(identify(text.toUpperCase())).toEqual(identify(text))
    expect(identify(text.toUpperCase()).lang).toBe(lang)
  })

  test.each([
    ['ro', 'Centrala nu mai functioneaza de doua zile si nimeni de la magazin nu raspunde la telefon.'],
    ['es', 'La calefaccion dejo de funcionar y nadie de la tienda contesta al telefono.'],
  ])('is told where accents are left out, as people write on a telephone: %s', (lang, text) => {
    expect(identify(text).lang).toBe(lang)
  })

  test.each([
    ['ro', `${sentences.ro} Not happy, guys.`],
    ['es', `Love it! ${sentences.es}`],
    ['en', `${sentences.en} ¡Gracias!`],
    ['en', `${sentences.en} Спасибо.`],
    ['de', `@velta #Fail https://velta.example/kundendienst/anfrage ${sentences.de} 😡 12,50 €`],
  ])('of a mixed one is the one of most of its words: %s, %s', (lang, text) => {
    expect(identify(text).lang).toBe(lang)
  })

  test.each([
    ['Cyrillic', 'Обогреватель сломался через два дня, и никто не отвечает.'],
    ['Greek', 'Η θέρμανση χάλασε μετά από δύο μέρες και κανείς δεν απαντά.'],
    ['Chinese', '暖气两天后就坏了,店里没有人接电话。'],
    ['Japanese', 'ヒーターが二日で壊れて、誰も電話に出ません。'],
    ['Korean', '히터가 이틀 만에 고장났고 아무도 전화를 받지 않아요.'],
    ['Arabic', 'تعطلت المدفأة بعد يومين ولا أحد يرد على الهاتف.'],
    ['Hebrew', 'החימום התקלקל אחרי יומיים ואף אחד לא עונה לטלפון.'],
    ['Hindi', 'हीटर दो दिन बाद खराब हो गया और कोई फोन नहीं उठाता।'],
    ['mostly Cyrillic', 'Магазин Velta не отвечает на письма и звонки, ужас'],
  ])('is not told of another script: %s', (_, text) => {
    expect(identify(text)).toEqual({ lang: null, confidence: 0 })
  })

  test.each(['', ' \n', '😡😡😡', '5/5', '!!!', '@velta', 'https://velta.example/about', '#PesimoServicio'])(
    'is not told of %j, which has no words of its own',
    (text) => {
      expect(identify(text)).toEqual({ lang: null, confidence: 0 })
    },
  )
})

describe('how sure it is', () => {
  const ambiguous = ['no', 'ok', 'super', 'hotel', 'total', 'bravo']

  test.each(Object.entries(sentences))('is high for a sentence: %s', (_, text) => {
    expect(identify(text).confidence).toBeGreaterThan(0.8)
  })
  test.each(ambiguous)('is less for %j alone, a word of many languages, than for any sentence', (word) => {
    const least = Math.min(...Object.values(sentences).map((text) => identify(text).confidence))
    expect(identify(word).confidence).toBeLessThan(least)
  })
  test('grows with the text', () => {
    const words = sentences.it.split(' ')
    const [few, some, all] = [2, 5, words.length].map(
      (count) => identify(words.slice(0, count).join(' ')).confidence,
    )
    expect(few).toBeLessThan(some!)
    expect(some).toBeLessThan(all!)
  })
  test('is between 0 and 1, whatever the text, and 0 where the language is unknown', () => {
    const random = seeded(11)
    const words = [...Object.values(sentences).join(' ').split(' '), ...ambiguous, 'Спасибо', '😡', '5', 'ẞẞ']
    for (let round = 0; round < 400; round += 1) {
      const text = Array.from({ length: random.below(12) }, () => random.pick(words)).join(' ')
      const { lang, confidence } = identify(text)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(confidence > 0).toBe(lang !== null)
    }
  })
})

test('the same text is always told the same, whatever was read before', () => {
  const alone = identify(sentences.ro)
  for (const text of Object.values(sentences)) identify(text)
  expect(identify(sentences.ro)).toEqual(alone)
})

test('very long words and very long texts are told like others', () => {
  expect(identify(`${sentences.de} `.repeat(400)).lang).toBe('de')
  expect(identify(`${sentences.en} ${'a'.repeat(5000)}`).lang).toBe('en')
  expect(identify(`${sentences.en} ${'İ'.repeat(64)}`).lang).toBe('en')
})
