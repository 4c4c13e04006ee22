import { emptyConfusion, macroF1, type Confusion } from './measure'
import { softmax } from './logistic'

/** A text that was kept back: its scores, and which class it is. */
export interface HeldReading {
  lang: string
  scores: number[]
  truth: number
  weight: number
}

/** How good a choice is, by how it read the held texts. */
export type Quality = (confusion: Confusion) => number

export const evenQuality: Quality = (confusion) => macroF1(confusion, false)

/** F-measure of the second of two classes: with `beta` above 1 what is missed weighs more, below 1 what is said wrongly. */
export function leaningTo(beta: number): Quality {
  return (confusion) => {
    const [[, wrong = 0] = [], [missed = 0, right = 0] = []] = confusion
    const square = beta * beta
    return ((1 + square) * right) / Math.max(1, (1 + square) * right + square * missed + wrong)
  }
}

const steps = Array.from({ length: 41 }, (_, index) => (index - 20) / 10)
const temperatures = Array.from({ length: 26 }, (_, index) => 0.5 + index / 10)
/** A language with fewer held texts takes the offset of all. */
const fewest = 150

/**
 * What is added to the middle class (neutral, or the yes of two) in each language, so that macro-F1 on the held texts is best, and the temperature by which the
 * scores' probabilities fit best how often they are right.
 */
export function calibrate(
  held: readonly HeldReading[],
  langs: readonly string[],
  classes: number,
  quality: Quality,
): { temperature: number; offsets: Record<string, number[]> } {
  const middle = classes <= 3 ? 1 : -1
  const overall = middle < 0 ? 0 : bestOffset(held, middle, classes, quality)
  const offsets = Object.fromEntries(
    langs.map((lang) => {
      const own = held.filter((reading) => reading.lang === lang)
      // Half the way from the offset of all languages to the language's own best: the held texts are few.
      const offset =
        middle < 0
          ? 0
          : own.length < fewest
            ? overall
            : (overall + bestOffset(own, middle, classes, quality)) / 2
      return [
        lang,
        Array.from({ length: classes }, (_, label) =>
          label === middle ? Math.round(offset * 100) / 100 : 0,
        ),
      ]
    }),
  )
  const moved = held.map((reading) => ({
    ...reading,
    scores: reading.scores.map((score, label) => score + (offsets[reading.lang]?.[label] ?? 0)),
  }))
  const temperature = temperatures.reduce((best, one) =>
    logLoss(moved, one) < logLoss(moved, best) ? one : best,
  )
  return { temperature, offsets }
}

/** The middle of the offsets that do as well as the best to within half a point. */
function bestOffset(
  held: readonly HeldReading[],
  middle: number,
  classes: number,
  qualityOf: Quality,
): number {
  const quality = steps.map((offset) => {
    const confusion = emptyConfusion(classes)
    for (const { scores, truth, weight } of held) {
      const moved = scores.map((score, label) => (label === middle ? score + offset : score))
      confusion[truth]![moved.indexOf(Math.max(...moved))]! += weight
    }
    return qualityOf(confusion)
  })
  const best = Math.max(...quality)
  const good = steps.filter((_, index) => quality[index]! >= best - 0.005)
  return good[Math.floor(good.length / 2)] ?? 0
}

function logLoss(held: readonly HeldReading[], temperature: number): number {
  let loss = 0
  for (const { scores, truth, weight } of held) {
    const shares = Float32Array.from(scores, (score) => score / temperature)
    softmax(shares)
    loss -= weight * Math.log(Math.max(1e-6, shares[truth]!))
  }
  return loss
}
