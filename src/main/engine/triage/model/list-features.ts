import type { Cue, Hit, Reading } from '../reading/read'
import { mix } from './hashes'
import { named, namedValue } from './named-hash'
import type { Visit } from './visit'

const cueFamily = 0x7
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

export function forEachListFeature({ tokens, hits, cues, contrasted, negated }: Reading, visit: Visit): void {
  for (const hashes of listHashes) {
    const held = hits.filter((hit) => hit.isGeneral === hashes.isGeneral)
    if (held.length === 0) {
      visit(hashes.none, 0, 0, namedValue)
      continue
    }
    const { from } = held[0]!
    const { to } = held[held.length - 1]!
    const sums = sumsOf(held, contrasted)
    sumNames.forEach((name, at) => {
      const sum = sums[name]
      const byBound = hashes.sums[at]![sum > 0 ? 1 : 0]!
      for (let bound = 0; bound < buckets.length && Math.abs(sum) >= buckets[bound]!; bound += 1)
        visit(byBound[bound]!, from, to, namedValue)
    })
    const total = sums.good + sums.bad
    if (total > 0) visit(hashes.shares[Math.round((4 * sums.good) / total)]!, from, to, namedValue)
  }
  cueFeatures(cues, leaningOf(hits), negated.includes(1), visit)
  if (tokens.length === 0) visit(named('empty'), 0, 0, namedValue)
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
    visit(mix(named(name), isNegated ? 3 : cueFamily), from, to, namedValue)
    visit(named(`${name}:${leaning}`), from, to, namedValue)
  }
  visit(named(`about:${isAbout}:${leaning}:${hasNegation}`), 0, 0, namedValue)
}

/** Which way the words of our own list lean together. */
function leaningOf(hits: readonly Hit[]): string {
  let sum = 0
  for (const { weight, isNegated, isGeneral } of hits) if (!isGeneral) sum += (isNegated ? -0.6 : 1) * weight
  if (Math.abs(sum) < 0.5) return hits.length === 0 ? 'none' : 'even'
  return sum > 0 ? 'good' : 'bad'
}
