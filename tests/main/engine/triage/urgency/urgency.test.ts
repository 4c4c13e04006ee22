import { urgencyTerms, type UrgencyTerm, type UrgencyWeights } from '@shared/model/triage'
import { describe, expect, test } from 'vitest'
import { createLexicon } from '../../../../../src/main/engine/triage/lexicon/lexicon'
import { loadLexicons } from '../../../../../src/main/engine/triage/load-reader'
import { read } from '../../../../../src/main/engine/triage/reading/read'
import {
  defaultUrgencyWeights,
  urgencyOf,
  urgencyReasons,
  type UrgencyContext,
} from '../../../../../src/main/engine/triage/urgency/urgency'

const lexicons = loadLexicons()
const complaint: UrgencyContext = { complaintScore: 1, rating: null, followers: null, earlierComplaints: 0 }
const noComplaint: UrgencyContext = { ...complaint, complaintScore: 0 }

interface Given {
  lang?: string
  context?: Partial<UrgencyContext>
  weights?: Partial<UrgencyWeights>
}
const reasonsFor = (text: string, { lang = 'en', context = {}, weights = {} }: Given = {}) =>
  urgencyReasons(
    text,
    read(text, lexicons(lang)),
    { ...complaint, ...context },
    { ...defaultUrgencyWeights, ...weights },
  )
const partOf = (part: UrgencyTerm, text: string, given: Given = {}) =>
  reasonsFor(text, given).find((reason) => reason.part === part)
const urgencyFor = (text: string, given: Given = {}) => urgencyOf(reasonsFor(text, given))

/** A text of each language, and the words in it that say so. */
const risks: [UrgencyTerm, string, string, string][] = [
  ['anger', 'en', 'I am absolutely furious with you.', 'absolutely furious'],
  ['anger', 'es', 'Estoy indignada con ustedes.', 'indignada'],
  ['anger', 'ro', 'Sunt revoltat de ce faceți.', 'revoltat'],
  ['money', 'en', 'You charged twice for one ticket.', 'charged twice'],
  ['money', 'es', 'Me robaron en la tienda.', 'Me robaron'],
  ['money', 'ro', 'Mi-au furat banii din cont.', 'Mi-au furat banii'],
  ['health', 'en', 'I ended up in hospital.', 'hospital'],
  ['health', 'es', 'Acabé en urgencias toda la noche.', 'urgencias'],
  ['health', 'ro', 'Am ajuns la spital azi-noapte.', 'spital'],
  ['legal', 'en', 'You will hear from my lawyer.', 'lawyer'],
  ['legal', 'es', 'Voy a hablar con mi abogado.', 'abogado'],
  ['legal', 'ro', 'Vorbesc mâine cu un avocat.', 'avocat'],
  ['press', 'en', 'A journalist has it already.', 'journalist'],
  ['press', 'es', 'Ya lo sabe la prensa.', 'prensa'],
  ['press', 'ro', 'Anunț presa chiar azi.', 'presa'],
  ['child', 'en', 'Think of my daughter.', 'my daughter'],
  ['child', 'es', 'Piensen en mi hija.', 'mi hija'],
  ['child', 'ro', 'Gândiți-vă la fiica mea.', 'fiica mea'],
  ['repeat', 'en', 'Broken for the third time.', 'third time'],
  ['repeat', 'es', 'Se rompe por tercera vez.', 'tercera vez'],
  ['repeat', 'ro', 'S-a stricat a treia oară.', 'a treia oară'],
  ['leaving', 'en', 'Cancel my subscription, now.', 'cancel my subscription'],
  ['leaving', 'es', 'Quiero darme de baja hoy.', 'darme de baja'],
  ['leaving', 'ro', 'Îmi închid contul chiar azi.', 'închid contul'],
]

describe('a complaint is more urgent', () => {
  test.each(risks)('by %s, in %s: %s', (part, lang, text, words) => {
    const found = partOf(part, text, { lang })
    expect(found?.weight).toBe(defaultUrgencyWeights[part])
    expect(found?.term.toLowerCase()).toContain(words.toLowerCase())
    expect(text.slice(found!.start!, found!.end!)).toBe(found?.term)
  })
  test.each([
    ['en', 'The soup was cold.'],
    ['es', 'La sopa estaba fría.'],
    ['ro', 'Supa era rece.'],
  ])('by nothing but itself where no word says more, in %s: %s', (lang, text) => {
    expect(reasonsFor(text, { lang })).toEqual([
      { part: 'complaint', weight: 30, term: '', start: null, end: null },
    ])
  })
  test('not by what a negation denies', () => {
    expect(partOf('health', 'Nobody needed a hospital.')).toBeUndefined()
    expect(partOf('legal', 'No necesito un abogado.', { lang: 'es' })).toBeUndefined()
    expect(partOf('child', 'Nu am copil.', { lang: 'ro' })).toBeUndefined()
  })
  test('by capitals and a loud voice, which is anger without a word of it', () => {
    expect(partOf('anger', 'WHERE ARE THE KEYS NOW')).toMatchObject({ weight: 15, term: '', start: null })
    expect(partOf('anger', 'Where is it?!!! Well?!')).toMatchObject({ term: '' })
    expect(partOf('anger', 'Where is my refund?')).toBeUndefined()
    expect(partOf('anger', 'WHERE ARE THE KEYS, THIEVES!!!')).toMatchObject({ term: 'THIEVES', weight: 15 })
  })
  test('by a bad rating, and not by a middling or missing one', () => {
    expect(partOf('rating', 'Cold soup', { context: { rating: 0 } })?.weight).toBe(8)
    expect(partOf('rating', 'Cold soup', { context: { rating: 0.25 } })?.weight).toBe(4)
    expect(partOf('rating', 'Cold soup', { context: { rating: 0.5 } })).toBeUndefined()
    expect(partOf('rating', 'Cold soup')).toBeUndefined()
  })
  test('by the reach of its author, who may have millions of followers but counts in full from a hundred thousand', () => {
    const reachOf = (followers: number) =>
      partOf('reach', 'Cold soup', { context: { followers } })?.weight ?? 0
    expect([0, 99, 100, 1000, 10_000, 100_000, 50_000_000].map(reachOf)).toEqual([0, 0, 0, 3, 7, 10, 10])
  })
  test('by earlier complaints of the same author', () => {
    expect(partOf('earlier', 'Cold soup', { context: { earlierComplaints: 1 } })?.weight).toBe(8)
    expect(partOf('earlier', 'Cold soup', { context: { earlierComplaints: 9 } })?.weight).toBe(8)
  })
  test('by each part once, however many words say so', () => {
    const text = 'Hospital, ambulance, infection, then the hospital again'
    const reasons = reasonsFor(text)
    expect(reasons.filter(({ part }) => part === 'health')).toHaveLength(1)
    expect(partOf('health', text)).toMatchObject({ term: 'Hospital', weight: 22 })
  })
  test('by its parts in one fixed order', () => {
    const parts = reasonsFor('My lawyer knows that my daughter was in hospital. I am furious.').map(
      ({ part }) => part,
    )
    expect(parts).toEqual(urgencyTerms.filter((term) => parts.includes(term)))
    expect(parts).toEqual(['complaint', 'anger', 'health', 'legal', 'child'])
  })
})

describe('the weights', () => {
  test('of the client are the points that a part adds', () => {
    expect(partOf('health', 'I ended up in hospital', { weights: { health: 40 } })?.weight).toBe(40)
    expect(partOf('complaint', 'Cold soup', { weights: { complaint: 50 } })?.weight).toBe(50)
  })
  test('of nothing leave a part out', () => {
    expect(partOf('health', 'I ended up in hospital', { weights: { health: 0 } })).toBeUndefined()
  })
  test('count in the measure in which it is a complaint', () => {
    const at = (complaintScore: number) =>
      urgencyFor('I ended up in hospital', { context: { complaintScore } })
    const [none, perhaps, likely, surely] = [0, 0.4, 0.7, 1].map(at)
    expect(none).toBe(0)
    expect(perhaps).toBeGreaterThan(none!)
    expect(likely).toBeGreaterThan(perhaps!)
    expect(surely).toBe(defaultUrgencyWeights.complaint + defaultUrgencyWeights.health)
  })
})

describe('the urgency', () => {
  const worst =
    'I AM FURIOUS!!! My daughter is in hospital, my lawyer and a journalist know, you stole my money for the third time, cancel my account'
  const all: Partial<UrgencyContext> = { rating: 0, followers: 1_000_000, earlierComplaints: 3 }
  test('is the sum of its parts', () => {
    const reasons = reasonsFor('I ended up in hospital', { context: { rating: 0 } })
    expect(urgencyOf(reasons)).toBe(reasons.reduce((total, { weight }) => total + weight, 0))
    expect(urgencyOf(reasons)).toBe(30 + 22 + 8)
  })
  test('is never more than a hundred, whatever comes together', () => {
    expect(reasonsFor(worst, { context: all }).length).toBeGreaterThan(10)
    expect(urgencyFor(worst, { context: all })).toBe(100)
  })
  test('is never less than nothing', () => {
    const reason = { part: 'courtesy' as const, term: '', start: null, end: null }
    expect(urgencyOf([{ ...reason, weight: -3 }])).toBe(0)
    expect(urgencyOf([])).toBe(0)
  })
  test('is a whole number', () => {
    for (const complaintScore of [0.31, 0.5, 0.77, 0.999])
      expect(Number.isInteger(urgencyFor(worst, { context: { ...all, complaintScore } }))).toBe(true)
  })
  test('of a text without words is that of its complaint alone', () => {
    expect(reasonsFor('')).toEqual([{ part: 'complaint', weight: 30, term: '', start: null, end: null }])
    expect(reasonsFor('', { context: noComplaint })).toEqual([])
  })
})

describe('what is no complaint', () => {
  test.each([
    ['en', 'My daughter was born in your hospital, thank you!!! The press should write about you again'],
    ['es', 'Mi hija nació en el hospital y la prensa habla de vosotros otra vez, ¡¡GRACIAS A TODOS!!'],
    ['ro', 'Fiica mea s-a născut la spital, iar presa scrie din nou de voi, MULȚUMIM FRUMOS TUTUROR!!!'],
  ])('is hardly urgent, whatever words it has, in %s', (lang, text) => {
    expect(urgencyFor(text, { lang, context: { ...noComplaint, followers: 1_000_000 } })).toBeLessThan(5)
  })
  test('is a little urgent where the stars are bad', () => {
    const urgency = urgencyFor('Meh', { context: { ...noComplaint, rating: 0 } })
    expect(urgency).toBeGreaterThan(0)
    expect(urgency).toBeLessThan(10)
  })
  test('is not urgent where it is polite', () => {
    expect(urgencyFor('Thank you for your time, kind regards', { context: noComplaint })).toBe(0)
  })
})

// Known faults: a part that takes points away is never put down, since "nothing yet" counts as more than it.
describe('what makes a complaint less urgent', () => {
  test.each([
    ['en', 'The soup was cold. Kind regards, Ann', 'Kind regards'],
    ['es', 'La sopa estaba fría. Un saludo, Ana', 'Un saludo'],
    ['ro', 'Supa era rece. Cu stimă, Ana', 'Cu stimă'],
  ])('is courtesy, in %s: %s', (lang, text, words) => {
    expect(partOf('courtesy', text, { lang })).toMatchObject({ term: words, weight: -3 })
    expect(urgencyFor(text, { lang })).toBe(27)
  })
  test('is a good rating', () => {
    expect(partOf('rating', 'Cold soup', { context: { rating: 1 } })?.weight).toBe(-8)
  })
})

// Known fault: points are compared before rounding with points after it.
test('the first of several words for a part is told, however the points are rounded', () => {
  const lexicon = createLexicon('en', '[risk.health] hospital ambulance', {})
  const text = 'hospital ambulance'
  const firstAt = (complaintScore: number) =>
    urgencyReasons(text, read(text, lexicon), { ...complaint, complaintScore }, defaultUrgencyWeights).find(
      ({ part }) => part === 'health',
    )?.term
  expect([0.9, 0.95, 0.97].map(firstAt)).toEqual(['hospital', 'hospital', 'hospital'])
})
