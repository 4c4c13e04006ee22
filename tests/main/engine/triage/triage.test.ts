import type { Rating, Sentiment } from '@shared/model/mention'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadLanguages } from '../../../../src/main/engine/triage/load-languages'
import { triageOf, type Languages } from '../../../../src/main/engine/triage/triage'

let languages: Languages
beforeAll(() => {
  languages = loadLanguages()
})

const read = (text: string, more: { lang?: string; rating?: Rating; title?: string } = {}) =>
  triageOf(
    { text, title: more.title ?? null, lang: more.lang ?? null, rating: more.rating ?? null },
    languages,
  )
const stars = (value: number, max = 5): Rating => ({ value, min: 1, max })

describe('the feeling of a clear sentence', () => {
  test.each<[string, Sentiment, string]>([
    ['en', 'positive', 'The technician was excellent and very friendly, thank you.'],
    ['en', 'negative', 'This is terrible, I want a refund and nobody answers.'],
    ['en', 'negative', 'The heater is faulty, the staff was rude and unhelpful.'],
    ['en', 'neutral', 'The shop opens at nine on Monday.'],
    ['en', 'mixed', 'Great product but terrible delivery, awful support.'],
    ['es', 'positive', 'El servicio es excelente, el técnico muy amable y puntual.'],
    ['es', 'negative', 'Pésimo servicio, una estafa, quiero poner una reclamación.'],
    ['es', 'neutral', 'Mi pedido llega el martes por la mañana.'],
    ['es', 'mixed', 'Excelente producto pero pésima atención al cliente.'],
    ['ro', 'positive', 'Serviciu excelent, tehnician amabil și prompt, recomand!'],
    ['ro', 'negative', 'Serviciu groaznic, am pierdut banii, sunt dezamăgită.'],
    ['ro', 'neutral', 'Comanda ajunge marți dimineață la magazin.'],
  ])('in %s is %s: %s', (lang, sentiment, text) => {
    expect(read(text)).toMatchObject({ lang, sentiment })
  })
  test.each<[string, Sentiment, string]>([
    ['en', 'negative', 'The service was not good at all.'],
    ['en', 'negative', "I don't recommend this company to anybody."],
    ['en', 'positive', 'We never had a problem with the boiler.'],
    ['es', 'negative', 'No es nada bueno, el técnico nunca llegó.'],
    ['es', 'negative', 'No recomiendo esta empresa a nadie de mi familia.'],
    ['es', 'positive', 'La instalación se hizo sin problemas y sin retraso.'],
    ['ro', 'negative', 'Nu sunt mulțumit deloc de serviciu.'],
    ['ro', 'negative', 'Nu recomand această firmă nimănui.'],
    ['ro', 'positive', 'Montajul a mers fără probleme și fără întârziere.'],
    ['en', 'negative', 'Never again. Terrible and rude people.'],
    ['en', 'negative', 'Not good, awful even, a scam.'],
    ['es', 'negative', 'No. Horrible, una estafa.'],
    ['ro', 'negative', 'Niciodată! Groaznic, escroci.'],
  ])('is turned by a negation of the same clause only, in %s: %s, %s', (lang, sentiment, text) => {
    expect(read(text, { lang })).toMatchObject({ sentiment })
  })
  test.each<[Sentiment, string]>([
    ['negative', '😡'],
    ['positive', '👍'],
    ['positive', 'Gracias 👍'],
    ['negative', 'No comment 🤬🤬'],
    ['positive', '❤️'],
  ])('is told by emoji alone: %s, %s', (sentiment, text) => {
    expect(read(text)).toMatchObject({ sentiment })
  })
  test('does not hang on accents or capitals', () => {
    for (const [plain, accented] of [
      ['pesimo', 'PÉSIMO'],
      ['reclamacion', 'Reclamación'],
      ['dezamagita', 'dezamăgită'],
    ] as const) {
      const lang = plain.startsWith('dez') ? 'ro' : 'es'
      expect(read(accented, { lang }).score).toBe(read(plain, { lang }).score)
      expect(read(plain, { lang }).score).toBeLessThan(0)
    }
    expect(read('dezamăgire, ştiu', { lang: 'ro' }).score).toBe(
      read('dezamăgire, știu', { lang: 'ro' }).score,
    )
  })
})

describe('stars', () => {
  test.each<[number, Sentiment]>([
    [1, 'negative'],
    [2, 'negative'],
    [3, 'neutral'],
    [4, 'positive'],
    [5, 'positive'],
  ])('alone say it: %i of 5 is %s', (value, sentiment) => {
    expect(read('', { rating: stars(value) })).toMatchObject({ sentiment })
  })
  test('weigh on their own scale, and stand among the reasons', () => {
    expect(read('', { rating: stars(1, 10) }).score).toBe(read('', { rating: stars(1) }).score)
    expect(read('Good.', { rating: stars(5) }).terms).toContainEqual({ term: 'stars', score: 6 })
    expect(read('', { rating: { value: 3, min: 3, max: 3 } }).sentiment).toBe('neutral')
  })
  test('and words add up: the score is the sum of its reasons', () => {
    const { score, terms } = read('Terrible, rude, awful scam.', { rating: stars(4), title: 'Never again' })
    expect(terms.reduce((sum, term) => sum + term.score, 0)).toBe(score)
    expect(score).toBeLessThan(0)
  })
})

describe('the language', () => {
  test('of a text goes before the one that the source declares', () => {
    expect(read('El técnico no vino y nadie contesta al teléfono.', { lang: 'en' }).lang).toBe('es')
  })
  test.each(['ok', '😡', '5/5', '', '1234567890 1234567890'])(
    'of %j is what the source declares, else unknown',
    (text) => {
      expect(read(text, { lang: 'ro-RO' }).lang).toBe('ro')
      expect(read(text).lang).toBeNull()
    },
  )
  test('without a word list of its own still gives a verdict, by English words and by emoji', () => {
    expect(read('我非常不满意 👎', { lang: 'zh' })).toMatchObject({ lang: 'zh', sentiment: 'negative' })
    expect(read('terrible', { lang: 'xx' }).sentiment).toBe('negative')
  })
})

test.each([
  ['no spaces', 'a'.repeat(20_000)],
  ['apostrophes', "a'".repeat(10_000)],
  ['stacked marks', `e${'\u0301'.repeat(20_000)}`],
  ['negations', 'not '.repeat(5000)],
  ['emoji', '😡'.repeat(10_000)],
  ['built-in names', 'constructor __proto__ toString hasOwnProperty valueOf'],
])('a text made of %s is read like any other', (_, text) => {
  const { score, terms } = read(text)
  expect(Number.isFinite(score)).toBe(true)
  expect(terms.every((term) => Number.isFinite(term.score))).toBe(true)
})
