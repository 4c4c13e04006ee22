import { describe, expect, test } from 'vitest'
import { createLexicon } from '../../../../../src/main/engine/triage/lexicon/lexicon'
import { loadLexicons } from '../../../../../src/main/engine/triage/load-reader'
import { read } from '../../../../../src/main/engine/triage/reading/read'
import { topicsOf, type OwnTopic } from '../../../../../src/main/engine/triage/topics/topics'

const lexicon = createLexicon(
  'en',
  `[negation] no not
   [topic.delivery] parcel* courier late_delivery
   [topic.staff] waiter* rude
   [topic.price] expensive
   [topic.app] app
   [topic.refund] refund*
   [intent.legal] lawyer
   [risk.legal] lawyer`,
  {},
)
const find = (text: string, own: readonly OwnTopic[] = []) => topicsOf(text, read(text, lexicon), own)
const namesIn = (text: string, own: readonly OwnTopic[] = []) => [
  ...new Set(find(text, own).map(({ topic }) => topic)),
]
const ownTopic = (name: string, words: Record<string, number>): OwnTopic => ({
  name,
  words: new Map(Object.entries(words)),
})
const thermostats = ownTopic('thermostats', { thermostat: 1.2, dial: 0.6, knob: 0.5 })

describe('a topic that every client starts with', () => {
  test('is found by its phrases, each with its place in the text', () => {
    const text = 'The courier lost both Parcels.'
    expect(find(text)).toEqual([
      { topic: 'delivery', term: 'courier', start: 4, end: 11, weight: 1 },
      { topic: 'delivery', term: 'Parcels', start: 22, end: 29, weight: 1 },
    ])
  })
  test('is found by a phrase of several words as the text writes it', () => {
    expect(find('Late  DELIVERY again')[0]).toMatchObject({ term: 'Late  DELIVERY', start: 0, end: 14 })
  })
  test('is found also where it is denied: the text is about it all the same', () => {
    expect(namesIn('There was no parcel')).toEqual(['delivery'])
  })
  test('is nothing that only tells of intent or risk', () => {
    expect(find('My lawyer will call')).toEqual([])
  })
  test.each([
    ['en', 'delivery', 'The courier left my parcel in the rain'],
    ['es', 'delivery', 'El repartidor dejó el paquete en la calle'],
    ['ro', 'delivery', 'Curierul a aruncat coletul peste gard'],
    ['de', 'delivery', 'Das Paket kam erst nach drei Wochen'],
    ['pt', 'delivery', 'A encomenda chegou aberta'],
    ['fr', 'delivery', 'Le colis est arrivé ouvert'],
    ['it', 'delivery', 'Il corriere ha perso il pacco'],
    ['en', 'refund', 'I want a refund'],
    ['es', 'refund', 'Quiero un reembolso'],
    ['ro', 'refund', 'Vreau rambursarea banilor'],
    ['de', 'refund', 'Ich will eine Rückerstattung'],
    ['pt', 'refund', 'Quero o reembolso'],
    ['fr', 'refund', 'Je veux un remboursement'],
    ['it', 'refund', 'Voglio un rimborso'],
  ])('is found in %s by the list that ships: %s in %s', (lang, topic, text) => {
    const found = topicsOf(text, read(text, loadLexicons()(lang)), [])
    expect(found.map((one) => one.topic)).toContain(topic)
  })
})

describe('a client’s own topic', () => {
  test('is found where its words add up to one', () => {
    expect(find('The thermostat is dead', [thermostats])).toEqual([
      { topic: 'thermostats', term: 'thermostat', start: 4, end: 14, weight: 1.2 },
    ])
    expect(namesIn('The dial and the knob came off', [thermostats])).toEqual(['thermostats'])
  })
  test('is not found where they do not', () => {
    expect(find('The dial came off', [thermostats])).toEqual([])
    expect(find('Nothing of the kind', [thermostats])).toEqual([])
    expect(find('The thermostat is dead', [ownTopic('thermostats', {})])).toEqual([])
  })
  test('does not count a word twice', () => {
    expect(find('The dial, the dial, always the dial', [thermostats])).toEqual([])
    expect(find('thermostat Thermostat', [thermostats])).toHaveLength(1)
  })
  test('is found whatever the capitals and accents', () => {
    const own = ownTopic('încălzire', { calorifer: 1 })
    expect(find('CALORIFÉR', [own])).toMatchObject([{ topic: 'încălzire', term: 'CALORIFÉR' }])
  })
  test('stands beside others', () => {
    expect(namesIn('The courier brought the wrong thermostat', [thermostats])).toEqual([
      'delivery',
      'thermostats',
    ])
  })
})

test('a text has at most four topics, the strongest ones', () => {
  const text = 'expensive, app, courier and parcel, waiter and waiters, refund and refunds, thermostat'
  const names = namesIn(text, [thermostats])
  expect(names.sort()).toEqual(['delivery', 'refund', 'staff', 'thermostats'])
})

test('an empty text is about nothing', () => {
  expect(find('', [thermostats])).toEqual([])
})
