import { forEachWordFeature } from '../model/word-features'
import { addScores, headScores, shares, type LayerWeights } from '../model/scores'
import { rarityOf, type Head, type TriageModel } from '../model/triage-model'
import type { Reading } from '../reading/read'

/** A text that the user judged: which class of which head it is. */
export interface Lesson {
  reading: Reading
  lang: string | null
  head: 'sentiment' | 'complaint'
  /** Index into the head's classes; of the complaint, 1 for yes and 0 for no. */
  truth: number
}

/** Times that all lessons are gone through; the last ones change almost nothing. */
const rounds = 12
/** How sure the model must be of the truth before a lesson is learned. */
const sureEnough = 0.85
/** What a pair of words takes of a step, where an unknown word takes 1. */
const pairShare = 0.1
/** The largest step at once, so that no single correction overturns what many texts taught. */
const longestStep = 0.6

/**
 * A small model on top of the shipped one: passive-aggressive steps towards the user's judgements, a lesson at a time in the order given. Pure: the same lessons
 * give the same weights to the bit, which is what makes an undo exact.
 */
export function learnLayer(model: TriageModel, lessons: readonly Lesson[]): LayerWeights {
  const layer: LayerWeights = { present: new Uint8Array(0x10000), byHash: new Map() }
  const steps = lessons.map((lesson) => new Step(model, lesson))
  for (let round = 0; round < rounds; round += 1) {
    const learned = steps.filter((step) => step.take(layer))
    if (learned.length === 0) break
  }
  for (const hash of layer.byHash.keys()) layer.present[hash & 0xffff] = 1
  return layer
}

/** One lesson with its features, read once. */
class Step {
  private readonly hashes: number[] = []
  private readonly values: number[] = []
  /** How much of a step each feature takes: rare words most, since they are what is new about a text. */
  private readonly steps: number[] = []
  private readonly base: number[]
  private readonly size: number
  private readonly head: Head

  constructor(
    model: TriageModel,
    private readonly lesson: Lesson,
  ) {
    this.head = model.heads.find(({ name }) => name === lesson.head) as Head
    const { scores } = addScores(model, null, lesson.reading, false)
    this.base = headScores(this.head, scores[this.head.table] as Float64Array, lesson.lang)
    forEachWordFeature(lesson.reading, (hash, from, to, value) => {
      this.hashes.push(hash)
      this.values.push(value)
      this.steps.push(value * (to - from === 1 ? rarityOf(model, hash) : pairShare))
    })
    this.size = this.steps.reduce((sum, step, at) => sum + step * (this.values[at] as number), 0) || 1
  }

  /** Moves the layer if the truth is not yet likely enough; says whether it did. */
  take(layer: LayerWeights): boolean {
    const { head } = this
    const wanted = this.wanted(this.scores(layer))
    if (wanted.every((one) => Math.abs(one) < 1e-4)) return false
    const columns = 5
    this.hashes.forEach((hash, at) => {
      let weights = layer.byHash.get(hash)
      if (!weights) layer.byHash.set(hash, (weights = new Float32Array(columns)))
      wanted.forEach((change, index) => {
        weights[head.column + index]! += ((change / head.scale) * (this.steps[at] as number)) / this.size
      })
    })
    return true
  }

  /** How far each class's score should move. */
  private wanted(scores: number[]): number[] {
    const { truth } = this.lesson
    if (this.head.classes.length === 1) {
      const margin = Math.log(sureEnough / (1 - sureEnough)) * this.head.temperature
      const lack = truth === 1 ? margin - scores[0]! : -margin - scores[0]!
      const isLearned = truth === 1 ? lack <= 0 : lack >= 0
      return [isLearned ? 0 : Math.max(-longestStep, Math.min(longestStep, lack))]
    }
    const chances = shares(scores, this.head.temperature)
    const rival = scores.reduce(
      (best, score, index) => (index !== truth && (best < 0 || score > scores[best]!) ? index : best),
      -1,
    )
    if (chances[truth]! >= sureEnough) return scores.map(() => 0)
    const margin = Math.log(sureEnough / (1 - sureEnough)) * this.head.temperature
    const lack = Math.min(longestStep, Math.max(0, (margin - (scores[truth]! - scores[rival]!)) / 2))
    return scores.map((_, index) => (index === truth ? lack : index === rival ? -lack : 0))
  }

  private scores(layer: LayerWeights): number[] {
    const { head } = this
    const scores = [...this.base]
    this.hashes.forEach((hash, at) => {
      const weights = layer.byHash.get(hash)
      if (weights)
        for (let index = 0; index < scores.length; index += 1)
          scores[index]! += weights[head.column + index]! * head.scale * this.values[at]!
    })
    return scores
  }
}
