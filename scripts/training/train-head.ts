import { createHash } from 'node:crypto'
import { calibrate, type Quality } from './calibrate'
import type { FeatureSpace } from './feature-space'
import { scoresOf, trainLogistic, type Example, type Weights } from './logistic'
import type { LabelledText } from './texts'

/** One text in ten of the training data is kept back to fit what a language adds to a class, and how sure the scores are. */
const keptBack = 10
const seed = 20261122

export interface TrainedHead extends Weights {
  classes: number
  /** Trained without the held-back texts, as what is built upon it has to be when it is calibrated. */
  trial: Weights
  temperature: number
  offsets: Record<string, number[]>
}

/** What one head is trained with. */
export interface HeadPlan {
  classes: number
  examples: Example[]
  rate: number
  epochs: number
  pull: number
  /** Trained so many times in orders of their own, and the mean of them taken: a single one depends on its order by up to a point. */
  rounds: number
  /** Another head whose weights this one starts from, turned into its own. */
  startsFrom?: { head: TrainedHead; turned: (weights: Weights) => Float32Array }
  quality: Quality
  /** Whose held-back texts are measured on. */
  isMeasure: (text: LabelledText) => boolean
}

/** First without a tenth, to calibrate on it; then with all. */
export function trainHead(
  texts: readonly LabelledText[],
  { vectors, hashes }: FeatureSpace,
  langs: string[],
  plan: HeadPlan,
): TrainedHead {
  const { classes, examples, rate, epochs, pull, rounds, startsFrom } = plan
  const training = { classes, size: hashes.length, epochs, rate, pull }
  const seeds = Array.from({ length: rounds }, (_, round) => seed + round)
  const trained = (of: Example[], initial?: Float32Array) =>
    meanOf(seeds.map((one) => trainLogistic(vectors, of, { ...training, seed: one }, initial)))
  const isHeld = ({ row }: Example) => isKeptBack(texts[row]!.text)
  const trial = trained(
    examples.filter((example) => !isHeld(example)),
    startsFrom?.turned(startsFrom.head.trial),
  )
  const held = examples.filter(
    (example) => isHeld(example) && example.known.length === classes && plan.isMeasure(texts[example.row]!),
  )
  const readings = held.map(({ row, target, weight }) => ({
    lang: texts[row]!.lang,
    scores: [...scoresOf(vectors, row, trial)],
    truth: target.indexOf(Math.max(...target)),
    // Yes or no is measured as it occurs; classes of sources of different make-up as they were balanced.
    weight: classes === 2 ? 1 : weight,
  }))
  return {
    ...trained(examples, startsFrom?.turned(startsFrom.head)),
    classes,
    trial,
    ...calibrate(readings, langs, classes, plan.quality),
  }
}

function meanOf(all: readonly Weights[]): Weights {
  const mean = (values: readonly Float32Array[]) =>
    values[0]!.map((_, at) => values.reduce((sum, one) => sum + one[at]!, 0) / values.length)
  return { table: mean(all.map(({ table }) => table)), bias: mean(all.map(({ bias }) => bias)) }
}

function isKeptBack(text: string): boolean {
  return createHash('sha1').update(text).digest().readUInt32LE(0) % keptBack === 0
}

/** Two classes as one score: the second less the first. */
export function asOneScore({ table, bias, offsets, ...head }: TrainedHead): TrainedHead {
  const folded = new Float32Array(table.length / 2)
  for (let row = 0; row < folded.length; row += 1) folded[row] = table[2 * row + 1]! - table[2 * row]!
  const difference = ([low = 0, high = 0]: Iterable<number>) => high - low
  return {
    ...head,
    classes: 1,
    table: folded,
    bias: Float32Array.of(difference(bias)),
    offsets: Object.fromEntries(Object.entries(offsets).map(([lang, both]) => [lang, [difference(both)]])),
  }
}

const complaintFromSentiment = 1

/** Who is unhappy complains more often than not: a complaint's two classes start from how unhappy a feature is. */
export function unhappyStart({ table }: Weights): Float32Array {
  const start = new Float32Array((table.length / 3) * 2)
  for (let place = 0; place < table.length / 3; place += 1) {
    const unhappy = (complaintFromSentiment / 2) * (table[3 * place]! - table[3 * place + 2]!)
    start[2 * place] = -unhappy
    start[2 * place + 1] = unhappy
  }
  return start
}
