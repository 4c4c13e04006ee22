import type { Token } from '@shared/text/reading/tokenize'
import type { Reading } from '../reading/read'
import { hashText, mix } from './hashes'
import type { Visit } from './visit'

/** Seeds that keep the families of features apart. */
const family = { word: 0x1, pair: 0x2, stemPair: 0x8, stemSkip: 0x9 }
/** What is left of a word without its endings, roughly; two of them go together in many more texts than two words do. */
const stemLength = 5

/** The words, pairs of words, and pairs of stems beside each other or with a gap: what a client's own jargon is made of. */
export function forEachWordFeature(reading: Reading, visit: Visit): void {
  const { places, words, stems } = tellingTokens(reading)
  const value = 1 / Math.sqrt(1 + places.length)
  for (let index = 0; index < places.length; index += 1) {
    const at = places[index] as number
    const word = words[index] as number
    const stem = stems[index] as number
    visit(mix(word, family.word), at, at + 1, value)
    if (index === 0) continue
    const before = places[index - 1] as number
    visit(mix(mix(words[index - 1] as number, word), family.pair), before, at + 1, value)
    visit(mix(mix(stems[index - 1] as number, stem), family.stemPair), before, at + 1, value)
    if (index === 1) continue
    const earlier = places[index - 2] as number
    visit(mix(mix(stems[index - 2] as number, stem), family.stemSkip), earlier, at + 1, value)
  }
}

/** The tokens that say something, with the hashes of their words and stems, which differ where they are negated. */
function tellingTokens({ tokens, negated }: Reading): Record<'places' | 'words' | 'stems', number[]> {
  const places: number[] = []
  const words: number[] = []
  const stems: number[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, key } = tokens[at] as Token
    if (kind === 'mark' && !isVoice(key)) continue
    const seed = negated[at] === 1 ? 0x9e37 : 0
    const word = hashText(key, seed)
    places.push(at)
    words.push(word)
    stems.push(key.length <= stemLength ? word : hashText(key.slice(0, stemLength), seed))
  }
  return { places, words, stems }
}

/** The hash of a word's own feature, outside of any negation. */
export function wordHash(key: string): number {
  return mix(hashText(key), family.word)
}

export function isVoice(key: string): boolean {
  return key === '!' || key === '!!' || key === '?' || key === '??' || key === '?!'
}
