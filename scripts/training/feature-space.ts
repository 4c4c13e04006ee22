import type { Lexicon } from '../../src/main/engine/triage/lexicon/lexicon'
import { forEachFeature } from '../../src/main/engine/triage/model/features'
import { wordHash } from '../../src/main/engine/triage/model/word-features'
import { packedCount } from '../../src/main/engine/triage/model/triage-model'
import { ownPart } from '../../src/main/engine/triage/reading/own-part'
import { read } from '../../src/main/engine/triage/reading/read'
import { tokenize } from '../../src/shared/text/reading/tokenize'
import type { LabelledText } from './texts'
import { VectorsBuilder, type Vectors } from './vectors'

/** While features are gathered they have more room than they are packed into in the end: where two share a place, one is packed under the name of the other. */
const gathered = 2 ** 25
const wordPlaces = 2 ** 18
/** A feature of one text only says what that text said: what is learned from it is missed when it is left out of the model. */
const leastTexts = 2

/** The features of all texts: as vectors over places, and of each place its feature's hash and in how many texts it is. */
export interface FeatureSpace {
  vectors: Vectors
  hashes: Uint32Array
  counts: Uint32Array
}

/** Only the features of two texts at least are kept. */
export function featureSpace(
  texts: readonly LabelledText[],
  lexicon: (lang: string) => Lexicon,
): FeatureSpace {
  const { vectors, hashes, counts } = allFeatures(texts, lexicon)
  const kept = counts.reduce((sum, count) => sum + (count < leastTexts ? 0 : 1), 0)
  const space = { hashes: new Uint32Array(kept), counts: new Uint32Array(kept) }
  const placeOf = new Int32Array(gathered).fill(-1)
  let next = 0
  for (let place = 0; place < gathered; place += 1) {
    if (counts[place]! < leastTexts) continue
    space.hashes[next] = hashes[place]!
    space.counts[next] = counts[place]!
    placeOf[place] = next
    next += 1
  }
  return { ...space, vectors: moved(vectors, placeOf) }
}

function allFeatures(texts: readonly LabelledText[], lexicon: (lang: string) => Lexicon): FeatureSpace {
  const builder = new VectorsBuilder()
  const hashes = new Uint32Array(gathered)
  const counts = new Uint32Array(gathered)
  const lastText = new Uint32Array(gathered)
  texts.forEach(({ text, lang }, at) => {
    forEachFeature(read(ownPart(text), lexicon(lang)), (hash, _from, _to, value) => {
      const place = hash & (gathered - 1)
      builder.add(place, value)
      hashes[place] = hash
      if (lastText[place] !== at + 1) counts[place]! += 1
      lastText[place] = at + 1
    })
    builder.endRow()
  })
  return { vectors: builder.build(), hashes, counts }
}

/** The same rows with each index at its new place; below zero it is left out. */
function moved({ starts, indexes, values }: Vectors, placeOf: Int32Array): Vectors {
  const builder = new VectorsBuilder()
  for (let row = 1; row < starts.length; row += 1) {
    for (let at = starts[row - 1]!; at < starts[row]!; at += 1) {
      const place = placeOf[indexes[at]!]!
      if (place >= 0) builder.add(place, values[at]!)
    }
    builder.endRow()
  }
  return builder.build()
}

/** In how many texts each word is, by its hash, as the model keeps it. */
export function wordCounts(texts: readonly LabelledText[], lexicon: (lang: string) => Lexicon): Uint8Array {
  const counts = new Uint32Array(wordPlaces)
  for (const { text, lang } of texts) {
    const words = new Set(tokenize(ownPart(text), lexicon(lang).splitsElision).map(({ key }) => key))
    for (const word of words) counts[wordHash(word) & (wordPlaces - 1)]! += 1
  }
  return Uint8Array.from(counts, packedCount)
}
