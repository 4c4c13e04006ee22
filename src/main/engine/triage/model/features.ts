import type { Cue, Hit, Reading } from '../reading/read'
import type { Token } from '@shared/text/reading/tokenize'
import { hashText, mix } from './hashes'
import { forEachLetterRun, letterRunValue } from './letter-features'

/** Told of each feature of a text: its hash (32 bits), the tokens that it comes from (`to` excluded), and its value. */
export type Visit = (hash: number, from: number, to: number, value: number) => void

const namedHashes = new Map<string, number>()

/** Seeds that keep the families of features apart. */
const family = {
  ...{ word: 0x1, pair: 0x2, list: 0x5, shape: 0x6, cue: 0x7 },
  ...{ stemPair: 0x8, stemSkip: 0x9 },
}
/** What is left of a word without its endings, roughly; two of them go together in many more texts than two words do. */
const stemLength = 5
const weights = { words: 1, lists: 0.6 }

/**
 * Every feature of a text. All languages share one space: measured, a copy of each feature for its own language made every language worse, since
 * the little that is known of one is helped by its sisters. Values are such that long texts weigh no more than short ones.
 */
export function forEachFeature(reading: Reading, visit: Visit): void {
  forEachLetterFeature(reading, visit)
  forEachFeatureButLetters(reading, visit)
}

export function forEachFeatureButLetters(reading: Reading, visit: Visit): void {
  forEachWordFeature(reading, visit)
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

function forEachLetterFeature({ tokens, negated }: Reading, visit: Visit): void {
  const value = letterRunValue(tokens)
  tokens.forEach(({ kind, key }, at) => {
    if (kind === 'word')
      forEachLetterRun(key, negated[at] === 1, (hash) => {
        visit(hash, at, at + 1, value)
      })
  })
}

const buckets = [0.5, 1.5, 2.5, 4, 6, 9]
const sumNames = ['good', 'bad', 'turnedGood', 'turnedBad', 'last'] as const

/** By list, sum, sign and bucket, worked out once. */
const listHashes = [false, true].map((isGeneral) => ({
  isGeneral,
  none: named(`none:${isGeneral}`),
  sums: sumNames.map((name) =>
    [false, true].map((isPositive) =>
      buckets.map((bound) => named(`${isGeneral}:${name}:${isPositive}:${bound}`)),
    ),
  ),
  shares: [0, 1, 2, 3, 4].map((quarters) => named(`${isGeneral}:share:${quarters}`)),
}))

function listFeatures({ tokens, hits, cues, contrasted, negated }: Reading, visit: Visit): void {
  for (const hashes of listHashes) {
    const held = hits.filter((hit) => hit.isGeneral === hashes.isGeneral)
    if (held.length === 0) {
      visit(hashes.none, 0, 0, weights.lists)
      continue
    }
    const { from } = held[0]!
    const { to } = held[held.length - 1]!
    const sums = sumsOf(held, contrasted)
    sumNames.forEach((name, at) => {
      const sum = sums[name]
      const byBound = hashes.sums[at]![sum > 0 ? 1 : 0]!
      for (let bound = 0; bound < buckets.length && Math.abs(sum) >= buckets[bound]!; bound += 1)
        visit(byBound[bound]!, from, to, weights.lists)
    })
    const total = sums.good + sums.bad
    if (total > 0) visit(hashes.shares[Math.round((4 * sums.good) / total)]!, from, to, weights.lists)
  }
  cueFeatures(cues, leaningOf(hits), negated.includes(1), visit)
  if (tokens.length === 0) visit(named('empty'), 0, 0, weights.lists)
}

function sumsOf(hits: readonly Hit[], contrasted: Uint8Array): Record<(typeof sumNames)[number], number> {
  const sums = { good: 0, bad: 0, turnedGood: 0, turnedBad: 0, last: 0 }
  for (const hit of hits) {
    const weight = hit.weight * hit.strength * (contrasted[hit.from] === 1 ? 1.5 : 1)
    if (hit.isNegated) sums[hit.weight > 0 ? 'turnedGood' : 'turnedBad'] += Math.abs(weight)
    else sums[hit.weight > 0 ? 'good' : 'bad'] += Math.abs(weight)
    sums.last += (hit.isNegated ? -0.6 : 1) * weight
  }
  return sums
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

function named(name: string): number {
  let hash = namedHashes.get(name)
  if (hash === undefined) namedHashes.set(name, (hash = mix(hashText(name), family.list)))
  return hash
}

function isVoice(key: string): boolean {
  return key === '!' || key === '!!' || key === '?' || key === '??' || key === '?!'
}
