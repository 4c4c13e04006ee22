import { z } from 'zod'
import { ClientId } from '../model/client'
import { Judgement } from '../model/correction'
import type { FailureCode } from '../model/failure'
import { MentionId } from '../model/mention-view'
import { urgencyTerms, type UrgencyWeights } from '../model/triage'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })
/** The name of a folder within the folder of models. */
const ModelName = z.string().min(1).max(80)

export interface TriageStatus {
  /** True while mentions are read again in the background. */
  isReading: boolean
  corrections: number
  topics: { name: string; isOwn: boolean; words: string[]; mentions: number }[]
  weights: UrgencyWeights
  defaultWeights: UrgencyWeights
}

/** How one class was read on the user's own corrections. `confusion[truth][reading]` counts mentions; classes in the order of `classes`. */
export interface QualityTable {
  lang: string | null
  field: 'sentiment' | 'complaint'
  classes: string[]
  mentions: number
  /** The shipped reader alone. */
  before: number[][]
  /** With what the corrections taught, each mention read by a layer that never saw it. */
  after: number[][]
}

export interface KeyPhrase {
  phrase: string
  mentions: number
  /** How many times as frequent it is here as in all the client's mentions. */
  lift: number
}

/** Why a model in the folder cannot be used: files or labels are missing, or its labels are none that tell good from bad. */
export type ModelProblem = 'no-model' | 'no-tokenizer' | 'no-labels' | 'labels-unknown'

export interface Models {
  /** The model that judges sentiment in place of our own reader. */
  judge: string | null
  /** Why it could not, the last time that it should; our own reader went on then. */
  judgeProblem: FailureCode | null
  models: { name: string; problem: ModelProblem | null }[]
  /** Where the user puts models. */
  folder: string
}

/** A model and our own reader on the user's corrections: `[truth][reading]` over negative, neutral and positive. */
export interface ModelMeasure {
  mentions: number
  /** Each mention read by a layer that never saw it. */
  ours: number[][]
  theirs: number[][]
}

export const triageCalls = {
  'triage.status': read(OneClient).gives<TriageStatus>(),
  /** One judgement on one mention or many; gives what `triage.undo` takes. */
  'triage.correct': write(
    OneClient.extend({ mentions: z.array(MentionId).min(1).max(500), judgement: Judgement }),
    ['mention', 'triage'],
  ).gives<{ corrections: number[] }>(),
  'triage.undo': write(
    OneClient.extend({ corrections: z.array(z.number().int().positive()).min(1).max(500) }),
    ['mention', 'triage'],
  ).gives(),
  'triage.setWeights': write(
    OneClient.extend({ weights: z.partialRecord(z.enum(urgencyTerms), z.number().int().min(-50).max(100)) }),
    ['triage'],
  ).gives(),
  'triage.quality': read(OneClient).gives<QualityTable[]>(),
  'triage.phrases': read(OneClient.extend({ query: z.string().max(2000) })).gives<KeyPhrase[]>(),
  'triage.models': read(OneClient).gives<Models>(),
  /** Long for a large model. */
  'triage.measureModel': read(OneClient.extend({ model: ModelName })).gives<ModelMeasure>(),
  /** Null for our own reader. The model is tried before anything is changed. */
  'triage.setJudge': write(OneClient.extend({ model: ModelName.nullable() }), ['mention', 'triage']).gives(),
  /** Waits until nothing is left to be read again. */
  'triage.settle': read(OneClient).gives(),
}
