import { describe, expect, test } from 'vitest'
import { createLexicon } from '../../../../../src/main/engine/triage/lexicon/lexicon'
import { forEachFeature } from '../../../../../src/main/engine/triage/model/features'
import { forEachWordFeature, wordHash } from '../../../../../src/main/engine/triage/model/word-features'
import { read } from '../../../../../src/main/engine/triage/reading/read'
import { seeded } from '../../../../helpers/seeded'

const lexicon = createLexicon(
  'en',
  '[negation] not no\n[contrast] but\n[more] very\n[+3] good\n[-3] bad\n[topic.delivery] parcel*\n[risk.child] my_son',
  {},
)
interface Feature {
  hash: number
  from: number
  to: number
  value: number
}
function featuresOf(text: string, each = forEachFeature): Feature[] {
  const features: Feature[] = []
  each(read(text, lexicon), (hash, from, to, value) => features.push({ hash, from, to, value }))
  return features
}
const hashesOf = (text: string, each = forEachFeature) =>
  new Set(featuresOf(text, each).map(({ hash }) => hash))
/** The hashes of one text that another has too. */
const common = (one: string, other: string, each = forEachFeature) =>
  [...hashesOf(one, each)].filter((hash) => hashesOf(other, each).has(hash)).length

describe('the features of a text', () => {
  test('are the same whenever it is read', () => {
    const text = 'Not good: my parcel never came, and nobody answers!! 😡'
    expect(featuresOf(text)).toEqual(featuresOf(text))
  })
  test('do not hang on capitals and accents alone', () => {
    expect(featuresOf('pésimo servicio', forEachWordFeature)).toEqual(
      featuresOf('Pesimo Servicio', forEachWordFeature),
    )
  })
  test('tell a negated word from the plain one', () => {
    const telling = (text: string) =>
      featuresOf(text, forEachWordFeature)
        .filter(({ from, to }) => to - from === 1)
        .map(({ hash }) => hash)
    const [plain] = telling('helpful')
    const negated = telling('not helpful')
    expect(plain).toBe(wordHash('helpful'))
    expect(negated).toHaveLength(2)
    expect(negated).not.toContain(plain)
  })
  test('tell the letters of a negated word from those of the plain one', () => {
    const lettersOf = (text: string) => {
      const words = hashesOf(text, forEachWordFeature)
      const last = read(text, lexicon).tokens.length - 1
      return featuresOf(text).flatMap(({ hash, from, to }) =>
        from === last && to === last + 1 && !words.has(hash) ? hash : [],
      )
    }
    const plain = new Set(lettersOf('so unhelpfulness'))
    const negated = lettersOf('not unhelpfulness')
    expect(negated.length).toBeGreaterThan(10)
    expect(negated.filter((hash) => plain.has(hash))).toEqual([])
  })
  test('tell what follows what', () => {
    const one = hashesOf('the dog bit the man', forEachWordFeature)
    const other = hashesOf('the man bit the dog', forEachWordFeature)
    expect([...one].filter((hash) => !other.has(hash)).length).toBeGreaterThan(0)
    expect([...one].filter((hash) => other.has(hash)).length).toBeGreaterThanOrEqual(4)
  })
  test('have the words around a gap in common', () => {
    const withGap = (text: string) =>
      featuresOf(text, forEachWordFeature).filter(({ from, to }) => to - from === 3)
    expect(withGap('came broken again')[0]?.hash).toBe(withGap('came damaged again')[0]?.hash)
    expect(withGap('came broken again')[0]?.hash).not.toBe(withGap('came broken today')[0]?.hash)
  })
  test('have pairs of stems in common where the words are other forms of the same', () => {
    expect(common('delivering parcels', 'delivered parcel', forEachWordFeature)).toBe(1)
    expect(common('delivering parcels', 'delivered letter', forEachWordFeature)).toBe(0)
    expect(common('not delivering parcels', 'delivered parcel', forEachWordFeature)).toBe(0)
  })
  test('have letters in common where long words are forms of one, and hardly any where they are not', () => {
    const forms = common('unzuverlässigkeit', 'unzuverlässigen')
    const strangers = common('unzuverlässigkeit', 'kommunikationsweg')
    expect(forms).toBeGreaterThan(strangers + 20)
  })
  test('tell a beginning and an end of a word from its middle', () => {
    expect(common('abcd', 'xabcdx')).toBeLessThan(common('abcd', 'abcd'))
  })
  test('know the voice and the shape of a text', () => {
    const quiet = hashesOf('give me my money')
    for (const text of [
      'give me my money!!',
      'GIVE ME MY MONEY',
      'give me my moneyyyy',
      'give me my money 😡',
    ])
      expect([...hashesOf(text)].some((hash) => !quiet.has(hash))).toBe(true)
  })
  test('know what a list says of it, and that a "but" comes before', () => {
    expect(hashesOf('it is good')).not.toEqual(hashesOf('it is bad'))
    const before = [...hashesOf('bad but good')]
    const after = hashesOf('good but bad')
    expect(before.filter((hash) => !after.has(hash)).length).toBeGreaterThan(0)
  })
  test('are there even where the text is empty', () => {
    expect(hashesOf('').size).toBeGreaterThan(0)
    expect(hashesOf('', forEachWordFeature).size).toBe(0)
  })
})

describe('the weight of a text', () => {
  const sentence = 'The technician came on Tuesday morning and looked at the boiler in the cellar. '
  /** What a text can move a score by grows with the root of this. */
  const weightOf = (text: string, each = forEachFeature) =>
    featuresOf(text, each).reduce((sum, { value }) => sum + value * value, 0)
  test.each([1, 3, 10, 30, 100, 250])('is bounded for a text of %i sentences', (times) => {
    expect(weightOf(sentence.repeat(times))).toBeLessThan(12)
    expect(weightOf(sentence.repeat(times), forEachWordFeature)).toBeLessThan(4)
  })
  test.each(['ok', 'a', '5', '😡', 'hm?'])('is bounded for %j', (text) => {
    expect(weightOf(text)).toBeLessThan(12)
    expect(weightOf(text)).toBeGreaterThan(0)
  })
  test('of each word is less the more words there are', () => {
    const [short, long] = [1, 20].map(
      (times) => featuresOf(sentence.repeat(times), forEachWordFeature)[0]?.value,
    )
    expect(long).toBeLessThan(short! / 3)
  })
})

test('any text at all gives numbers of 32 bits, finite values, and tokens that are there', () => {
  const random = seeded(23)
  const pieces = [
    ...['not', 'good', 'bad', 'very', 'but', 'my son', 'parcels', 'no', 'constructor', '__proto__'],
    ...[
      ' ',
      '  ',
      '\n',
      '!',
      '?!',
      '...',
      '"',
      '😡',
      '👍🏽',
      ':-(',
      '@velta',
      '#NuReco',
      '12,50',
      'a'.repeat(90),
    ],
    ...['\u200b', '\u0301', '\ud83d', 'É', 'ß', 'я', '中', "d'", 'https://velta.example/x'],
  ]
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({ length: random.below(50) }, () => random.pick(pieces)).join(
      random.chance(0.5) ? ' ' : '',
    )
    const { tokens } = read(text, lexicon)
    const odd = featuresOf(text).filter(
      ({ hash, from, to, value }) =>
        hash >>> 0 !== hash ||
        !Number.isFinite(value) ||
        value <= 0 ||
        !Number.isInteger(from) ||
        !Number.isInteger(to) ||
        from < 0 ||
        to < from ||
        to > tokens.length,
    )
    expect(odd).toEqual([])
  }
})
