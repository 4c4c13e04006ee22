import { wordHash } from '../../src/main/engine/triage/model/word-features'
import { tokenize } from '../../src/shared/text/reading/tokenize'
import { sentimentClasses } from './examples'
import { scoresOf, trainLogistic, type Example } from './logistic'
import { against, emptyConfusion, macroF1 } from './measure'
import type { LabelledText } from './texts'
import { VectorsBuilder, type Vectors } from './vectors'

/** How well the plain reader read one source, in percent. */
export interface YardstickFigures {
  source: string
  lang: string
  sentiment: number
  negative: number
}

const size = 2 ** 22
const training = { classes: 3, size, epochs: 6, rate: 0.05, pull: 0.001, seed: 20261122 }
const weightOfWeak = 0.3

/**
 * What a plain reader makes of the same texts: hashed words, pairs of words and letter 3–5-grams, one logistic regression, public texts alone. It was
 * said what such a reader reaches on the texts of others, so that it tells how hard ours are beside theirs.
 */
export function yardstickOf(
  texts: readonly LabelledText[],
  measured: readonly LabelledText[],
): YardstickFigures[] {
  const labelled = measured.filter(({ sentiment }) => sentiment !== null && sentiment !== 'mixed')
  const vectors = plainVectors([...texts, ...labelled])
  const weights = trainLogistic(vectors, examplesOf(texts), training)
  const confusions = new Map<string, { lang: string; source: string; confusion: number[][] }>()
  labelled.forEach(({ lang, source, sentiment }, at) => {
    const scores = scoresOf(vectors, texts.length + at, weights)
    const held = confusions.get(`${lang} ${source}`) ?? { lang, source, confusion: emptyConfusion(3) }
    confusions.set(`${lang} ${source}`, held)
    held.confusion[labelOf(sentiment)]![scores.indexOf(Math.max(...scores))]! += 1
  })
  return [...confusions.values()].map(({ lang, source, confusion }) => ({
    ...{ source, lang, sentiment: percent(macroF1(confusion, false)) },
    negative: percent(macroF1(against(confusion, 0), false)),
  }))
}

function examplesOf(texts: readonly LabelledText[]): Example[] {
  return texts.map(({ sentiment, isWeak }, row) => {
    const target = new Float32Array(3)
    target[labelOf(sentiment)] = 1
    return { row, target, weight: isWeak ? weightOfWeak : 1, known: [0, 1, 2] }
  })
}

function labelOf(sentiment: string | null): number {
  return sentimentClasses.indexOf(sentiment ?? '')
}

function plainVectors(texts: readonly LabelledText[]): Vectors {
  const builder = new VectorsBuilder()
  for (const { text } of texts) {
    const words = tokenize(text).flatMap(({ kind, key }) => (kind === 'mark' ? [] : [key]))
    const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
    const letters = words.flatMap(lettersOf)
    for (const features of [[...words, ...pairs], letters])
      for (const feature of features)
        builder.add(wordHash(feature) & (size - 1), 1 / Math.sqrt(1 + features.length))
    builder.endRow()
  }
  return builder.build()
}

/** `_good_` in pieces of three to five letters, told apart from words by a mark before them. */
function lettersOf(word: string): string[] {
  const whole = `_${word}_`
  return [3, 4, 5].flatMap((length) =>
    Array.from(
      { length: Math.max(0, whole.length - length + 1) },
      (_, at) => `\t${whole.slice(at, at + length)}`,
    ),
  )
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10
}
