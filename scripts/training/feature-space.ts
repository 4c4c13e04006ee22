import type { Lexicon } from '../../src/main/engine/triage/lexicon/lexicon'
import { forEachFeature, wordHash } from '../../src/main/engine/triage/model/features'
import { packedCount } from '../../src/main/engine/triage/model/triage-model'
import { ownPart } from '../../src/main/engine/triage/reading/own-part'
import { read } from '../../src/main/engine/triage/reading/read'
import { tokenize } from '../../src/shared/text/reading/tokenize'
import type { LabelledText } from './texts'
import { VectorsBuilder, type Vectors } from './vectors'

/** While training, features have more room than they are packed into in the end: here hardly two share a place. */
export const places = 2 ** 22
const wordPlaces = 2 ** 18

/** The features of all texts: as vectors over `places`, and of each place its feature's hash and in how many texts it is. */
export interface FeatureSpace {
  vectors: Vectors
  hashes: Uint32Array
  counts: Uint32Array
}

export function featureSpace(
  texts: readonly LabelledText[],
  lexicon: (lang: string) => Lexicon,
): FeatureSpace {
  const builder = new VectorsBuilder()
  const hashes = new Uint32Array(places)
  const counts = new Uint32Array(places)
  const lastText = new Uint32Array(places)
  texts.forEach(({ text, lang }, at) => {
    forEachFeature(read(ownPart(text), lexicon(lang)), (hash, _from, _to, value) => {
      const place = hash & (places - 1)
      builder.add(place, value)
      hashes[place] = hash
      if (lastText[place] !== at + 1) counts[place]! += 1
      lastText[place] = at + 1
    })
    builder.endRow()
  })
  return { vectors: builder.build(), hashes, counts }
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
