import type { Cue, Hit, Reading } from '../reading/read'
import type { Token } from '@shared/text/reading/tokenize'

/** Told of each feature of a text: its hash (32 bits), the tokens that it comes from (`to` excluded), and its value. */
export type Visit = (hash: number, from: number, to: number, value: number) => void

/** Seeds that keep the families of features apart. */
const family = {
  ...{ word: 0x1, pair: 0x2, letters: 0x4, list: 0x5, shape: 0x6, cue: 0x7 },
  ...{ stemPair: 0x8, stemSkip: 0x9 },
}
const shortestLetters = 3
const longestLetters = 5
/** What is left of a word without its endings, roughly; two of them go together in many more texts than two words do. */
const stemLength = 5
const weights = { words: 1, letters: 0.7, lists: 0.6 }
const edge = 0x5f
const prime = 0x01000193

/**
 * Every feature of a text. All languages share one space: measured, a copy of each feature for its own language made every language worse, since
 * the little that is known of one is helped by its sisters. Values are such that long texts weigh no more than short ones.
 */
export function forEachFeature(reading: Reading, visit: Visit): void {
  forEachWordFeature(reading, visit)
  letterFeatures(reading, visit)
  listFeatures(reading, visit)
  shapeFeatures(reading, visit)
}

/** The words, pairs of words, and pairs of stems beside each other or with a gap: what a client's own jargon is made of. */
export function forEachWordFeature(reading: Reading, visit: Visit): void {
  const { places, words, stems } = tellingTokens(reading)
  const value = weights.words / Math.sqrt(1 + places.length)
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

function letterFeatures({ tokens, negated }: Reading, visit: Visit): void {
  let count = 1
  for (const token of tokens) if (token.kind === 'word') count += token.key.length
  const value = weights.letters / Math.sqrt(count)
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (token.kind !== 'word' || token.key.length < 2) continue
    const seed = (negated[at] === 1 ? 0x85eb : 0) ^ family.letters
    const { key } = token
    const last = key.length + 1
    for (let start = 0; start <= last - shortestLetters + 1; start += 1) {
      let hash = 0x811c9dc5 ^ seed
      const end = Math.min(start + longestLetters - 1, last)
      for (let place = start; place <= end; place += 1) {
        hash = Math.imul(hash ^ (place === 0 || place === last ? edge : key.charCodeAt(place - 1)), prime)
        if (place - start + 1 >= shortestLetters) visit(finish(hash), at, at + 1, value)
      }
    }
  }
}

const buckets = [0.5, 1.5, 2.5, 4, 6, 9]

function listFeatures({ tokens, hits, cues, contrasted, negated }: Reading, visit: Visit): void {
  for (const isGeneral of [false, true]) {
    const held = hits.filter((hit) => hit.isGeneral === isGeneral)
    if (held.length === 0) {
      visit(named(`none:${isGeneral}`), 0, 0, weights.lists)
      continue
    }
    const sums = { good: 0, bad: 0, turnedGood: 0, turnedBad: 0, last: 0 }
    for (const hit of held) {
      const weight = hit.weight * hit.strength * (contrasted[hit.from] === 1 ? 1.5 : 1)
      if (hit.isNegated) sums[hit.weight > 0 ? 'turnedGood' : 'turnedBad'] += Math.abs(weight)
      else sums[hit.weight > 0 ? 'good' : 'bad'] += Math.abs(weight)
      sums.last += (hit.isNegated ? -0.6 : 1) * weight
    }
    const { from } = held[0]!
    const { to } = held[held.length - 1]!
    for (const [name, sum] of Object.entries(sums)) {
      for (const bound of buckets)
        if (Math.abs(sum) >= bound)
          visit(named(`${isGeneral}:${name}:${sum > 0}:${bound}`), from, to, weights.lists)
    }
    const total = sums.good + sums.bad
    if (total > 0)
      visit(named(`${isGeneral}:share:${Math.round((4 * sums.good) / total)}`), from, to, weights.lists)
  }
  cueFeatures(cues, leaningOf(hits), negated.includes(1), visit)
  if (tokens.length === 0) visit(named('empty'), 0, 0, weights.lists)
}

/** What a text is about, alone and together with its feeling: a parcel and an unhappy word are more than both. */
function cueFeatures(cues: readonly Cue[], leaning: string, hasNegation: boolean, visit: Visit): void {
  let isAbout = false
  const seen = new Set<string>()
  for (const { name, from, to, isNegated } of cues) {
    // Said ten times it is still one topic.
    if (seen.has(name)) continue
    seen.add(name)
    isAbout ||= name.startsWith('topic.')
    visit(mix(named(name), isNegated ? 3 : family.cue), from, to, weights.lists)
    visit(named(`${name}:${leaning}`), from, to, weights.lists)
  }
  visit(named(`about:${isAbout}:${leaning}:${hasNegation}`), 0, 0, weights.lists)
}

/** Which way the words of our own list lean together. */
function leaningOf(hits: readonly Hit[]): string {
  let sum = 0
  for (const { weight, isNegated, isGeneral } of hits) if (!isGeneral) sum += (isNegated ? -0.6 : 1) * weight
  if (Math.abs(sum) < 0.5) return hits.length === 0 ? 'none' : 'even'
  return sum > 0 ? 'good' : 'bad'
}

const lengths = [3, 6, 12, 25, 50, 100]

/** How a text is written. Each sign counts once: ten exclamation marks are no ten feelings. */
function shapeFeatures({ tokens, negated }: Reading, visit: Visit): void {
  const seen = new Set<string>()
  const sign = (name: string, share: number, from: number, to: number) => {
    if (seen.has(name)) return
    seen.add(name)
    visit(mix(named(name), family.shape), from, to, weights.lists * share)
  }
  let shouted = 0
  tokens.forEach(({ kind, key, isShouted, isStretched, isTag }, at) => {
    if (kind === 'emoji' || kind === 'face') sign(key, 1, at, at + 1)
    else if (kind === 'mark' && (isVoice(key) || key === '…' || key === '"')) sign(key, 0.5, at, at + 1)
    if (isStretched) sign('stretched', 0.5, at, at + 1)
    if (isTag) sign('tag', 0.25, at, at + 1)
    if (isShouted) shouted += 1
  })
  const whole = tokens.length
  if (shouted > 1) sign(shouted > 4 ? 'shouting' : 'shouted', 0.5, 0, whole)
  if (negated.includes(1)) sign('negated', 0.5, 0, whole)
  sign(`length:${lengths.findIndex((length) => whole < length)}`, 0.5, 0, whole)
  if (tokens[0]?.kind === 'handle') sign('addressed', 0.5, 0, 1)
  if (tokens.at(-1)?.kind === 'address') sign('ends in an address', 0.5, whole - 1, whole)
}

/** The hash of a word's own feature, outside of any negation. */
export function wordHash(key: string): number {
  return mix(hashText(key), family.word)
}

const namedHashes = new Map<string, number>()

function named(name: string): number {
  let hash = namedHashes.get(name)
  if (hash === undefined) namedHashes.set(name, (hash = mix(hashText(name), family.list)))
  return hash
}

function isVoice(key: string): boolean {
  return key === '!' || key === '!!' || key === '?' || key === '??' || key === '?!'
}

/** FNV-1a over UTF-16 units, in 32 bits. */
function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  return finish(hash)
}

function mix(hash: number, other: number): number {
  return finish(Math.imul(hash ^ (other + 0x9e3779b9), 0x85ebca6b))
}

/** Spreads the bits (the last steps of MurmurHash3), so that a table of any power of two is filled evenly. */
function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
