import type { Reason } from '@shared/model/triage'
import { reasonsOf } from './model/reasons'
import { addScores, chance, headScores, shares, type LayerWeights } from './model/scores'
import type { Head, TriageModel } from './model/triage-model'
import type { Reading } from './reading/read'
import { starsReason, type Stars } from './stars'

type HeadName = 'sentiment' | 'mixed' | 'complaint' | 'intent'

/** What the model, with a client's layer, makes of a text and its stars. A text that says nothing weighs nothing. */
export interface Weighed {
  saysNothing: boolean
  unhappy: number
  neutral: number
  happy: number
  /** The chances, 0 to 1, that both poles are strong, and that it is a complaint. */
  mixed: number
  complaint: number
  /** A score for each of the classes of intent. */
  intents: { classes: readonly string[]; scores: number[] }
  /** Towards happy, and towards a complaint; only where they were asked for. */
  reasons: (text: string) => { sentiment: Reason[]; complaint: Reason[] }
}

export function weigh(
  model: TriageModel,
  layer: LayerWeights | null,
  reading: Reading,
  lang: string | null,
  stars: Stars,
  withReasons: boolean,
): Weighed {
  const saysNothing = reading.tokens.length === 0 && stars.share === null
  const { scores, shares: tokenShares } = addScores(model, layer, reading, withReasons)
  const headOf = (name: HeadName) => head(model, name)
  const scoresOf = (name: HeadName) =>
    headScores(headOf(name), scores[headOf(name).table] as Float64Array, lang)
  const chanceOf = (name: HeadName, score: number) =>
    saysNothing ? 0 : chance(score, headOf(name).temperature)
  const [bad = 0, level = 0, good = 0] = scoresOf('sentiment')
  const [complaint = 0] = scoresOf('complaint')
  const [unhappy = 0, neutral = 1, happy = 0] = saysNothing
    ? [0, 1, 0]
    : shares(
        [bad - stars.happy, level - stars.notNeutral, good + stars.happy],
        headOf('sentiment').temperature,
      )
  const words = (text: string, name: HeadName, difference: (columns: number[]) => number, total: number) =>
    wordReasons(text, reading, tokenShares?.[headOf(name).table], headOf(name), difference, total)
  return {
    saysNothing,
    unhappy,
    neutral,
    happy,
    mixed: chanceOf('mixed', scoresOf('mixed')[0] ?? 0),
    complaint: chanceOf('complaint', complaint + stars.complaint),
    intents: { classes: headOf('intent').classes, scores: scoresOf('intent') },
    reasons: (text) => ({
      sentiment: [
        ...words(text, 'sentiment', ([low = 0, , high = 0]) => high - low, good - bad),
        ...starsReason(2 * stars.happy),
      ],
      complaint: [
        ...words(text, 'complaint', ([one = 0]) => one, complaint),
        ...starsReason(stars.complaint),
      ],
    }),
  }
}

/** What each word adds to a difference of a head's classes, `total` in all. */
function wordReasons(
  text: string,
  reading: Reading,
  tokenShares: Float64Array | undefined,
  { column, classes, scale }: Head,
  difference: (columns: number[]) => number,
  total: number,
): Reason[] {
  if (!tokenShares) return []
  const columns = tokenShares.length / (reading.tokens.length + 1)
  const at = (token: number) =>
    difference(classes.map((_, index) => (tokenShares[token * columns + column + index] as number) * scale))
  const byToken = reading.tokens.map((_, token) => at(token))
  return reasonsOf(text, reading, byToken, total - byToken.reduce((sum, one) => sum + one, 0))
}

function head(model: TriageModel, name: HeadName): Head {
  const found = model.heads.find((one) => one.name === name)
  if (!found) throw new Error(`the triage model has no head "${name}"`)
  return found
}
