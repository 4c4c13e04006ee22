import { createHash } from 'node:crypto'
import type { Lexicon } from '../../src/main/engine/triage/lexicon/lexicon'
import type { Head, Table, TriageModel } from '../../src/main/engine/triage/model/triage-model'
import { intents } from '../../src/shared/model/triage'
import { evenQuality, leaningTo } from './calibrate'
import {
  binaryExamples,
  complaintTruth,
  intentExamples,
  mixedTruth,
  sentimentClasses,
  sentimentExamples,
} from './examples'
import { featureSpace, wordCounts } from './feature-space'
import { packed } from './pack'
import type { LabelledText } from './texts'
import { asOneScore, trainHead, unhappyStart, type HeadPlan, type TrainedHead } from './train-head'

const rows = { main: 2 ** 20, intent: 2 ** 16 }
const ofOurOwn = ({ source }: LabelledText) => source === 'own corpus'

/** Trains all heads on labelled texts and packs them. The same texts give the same bytes. */
export function buildModel(
  texts: LabelledText[],
  lexicon: (lang: string) => Lexicon,
  langs: string[],
): TriageModel {
  const space = featureSpace(texts, lexicon)
  const plans = headPlans(texts)
  const train = (plan: HeadPlan) => trainHead(texts, space, langs, plan)
  const sentiment = train(plans.sentiment)
  const mixed = asOneScore(train(plans.mixed))
  const complaint = asOneScore(
    train({ ...plans.complaint, startsFrom: { head: sentiment, turned: unhappyStart } }),
  )
  const intent = train(plans.intent)
  const main = packed(rows.main, space, [sentiment, mixed, complaint])
  const second = packed(rows.intent, space, [intent])
  const tables = [main.table, second.table]
  return {
    version: versionOf(tables),
    texts: texts.length,
    langs,
    heads: [
      headOf('sentiment', sentimentClasses, sentiment, 0, 0, main.scales[0]!),
      headOf('mixed', ['mixed'], mixed, 0, 3, main.scales[1]!),
      headOf('complaint', ['complaint'], complaint, 0, 4, main.scales[2]!),
      headOf('intent', [...intents], intent, 1, 0, second.scales[0]!),
    ],
    tables,
    wordCounts: wordCounts(texts, lexicon),
  }
}

function headPlans(
  texts: readonly LabelledText[],
): Record<'sentiment' | 'mixed' | 'complaint' | 'intent', HeadPlan> {
  const binary = { classes: 2, rate: 0.03, epochs: 16, pull: 0.005, rounds: 1, isMeasure: ofOurOwn }
  return {
    sentiment: {
      classes: 3,
      examples: sentimentExamples(texts),
      rate: 0.02,
      epochs: 10,
      pull: 0.01,
      rounds: 4,
      quality: evenQuality,
      isMeasure: ({ isWeak }) => !isWeak,
    },
    // Who is told "mixed" where nothing is mixed stops believing it.
    mixed: { ...binary, examples: binaryExamples(texts, mixedTruth), quality: leaningTo(0.5) },
    complaint: { ...binary, examples: binaryExamples(texts, complaintTruth), quality: leaningTo(1) },
    intent: {
      classes: intents.length,
      examples: intentExamples(texts),
      rate: 0.05,
      epochs: 12,
      pull: 0.001,
      rounds: 1,
      quality: evenQuality,
      isMeasure: ofOurOwn,
    },
  }
}

function headOf(
  name: string,
  classes: string[],
  { bias, temperature, offsets }: TrainedHead,
  table: number,
  column: number,
  scale: number,
): Head {
  return {
    name,
    classes,
    table,
    column,
    scale,
    bias: [...bias].map((value) => Math.round(value * 1e4) / 1e4),
    temperature,
    offsets,
  }
}

function versionOf(tables: readonly Table[]): string {
  const hash = createHash('sha256')
  for (const { tags, weights } of tables) hash.update(tags).update(weights)
  return hash.digest('hex').slice(0, 12)
}
