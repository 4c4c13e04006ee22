import type { Triage } from '@shared/model/triage'
import { followReading } from '../cases/follow-reading'
import { findCaseOf } from '../cases/store'
import { getClockRules } from '../clocks/store'
import { inTransaction, type WriteDb } from '../db/database'
import type { mentionReader } from './client-triage'
import type { Judgment } from './judge/labels'
import { judgedBy } from './learning/judged'
import * as store from './store'
import type { HeldMention, StoredTriage } from './store'
import type { Judged } from './labels'
import { readableText } from './triage'

/** Few enough that a call between two batches waits for no more than some hundredths of a second. */
export const mentionsPerBatch = 100

/** What the judge says of a text; null where the client has none or it can't. */
export type Judgments = ReadonlyMap<string, Judgment> | null

/** A judge is not asked what a rating without words says. */
export function hasWords(text: string): boolean {
  return text.trim() !== ''
}

/** Reads the next mentions after an id; how many came out differently. What came in while the judge was at work has its turn in the next batch. */
export function readBatch(
  db: WriteDb,
  after: number,
  readMention: ReturnType<typeof mentionReader>,
  judgments: Judgments,
  now: number,
): number {
  return inTransaction(db, () => {
    if (store.getState(db).readUpTo !== after) return 0
    const listed = store.listHeldAfter(db, after, mentionsPerBatch)
    const unjudged = judgments ? listed.findIndex((held) => !isJudged(held, judgments)) : -1
    const batch = unjudged < 0 ? listed : listed.slice(0, unjudged)
    const changed = batch.filter((held) => reread(db, held, readMention, judgments))
    const unassigned = batch.filter(({ id }) => findCaseOf(db, id) === null)
    followReading(db, new Set([...changed, ...unassigned].map(({ id }) => id)), getClockRules(db), now)
    const isLast = unjudged < 0 && batch.length < mentionsPerBatch
    store.saveBacklog(db, isLast ? null : (batch.at(-1)?.id ?? after))
    return changed.length
  })
}

function isJudged(mention: HeldMention, judgments: ReadonlyMap<string, Judgment>): boolean {
  const text = readableText(mention)
  return judgments.has(text) || !hasWords(text)
}

/** What stands above our own reading: the judge's word, and above that the user's. */
function judgedOf(db: WriteDb, mention: HeldMention, judgments: Judgments): Judged {
  const judgment = judgments?.get(readableText(mention))
  const judged: Judged = judgment ? { sentiment: judgment.sentiment, sentimentScore: judgment.score } : {}
  if (!store.isCorrected(db, mention.id)) return judged
  return { ...judged, ...judgedBy(store.listCorrectionsOf(db, mention.id)) }
}

function reread(
  db: WriteDb,
  mention: HeldMention,
  readMention: ReturnType<typeof mentionReader>,
  judgments: Judgments,
): boolean {
  const { id, held } = mention
  const judged = judgedOf(db, mention, judgments)
  const triage = readMention({ ...mention, judged }, mention.authorId, id)
  const topics = store.listTopicsOf(db, id)
  const hasOtherTopics =
    topics.length !== triage.topics.length || topics.some((topic) => !triage.topics.includes(topic))
  if (hasOtherTopics) store.setTopics(db, id, triage.topics)
  const differs = hasOtherTopics || isOtherwise(held, triage)
  if (differs) store.updateTriage(db, id, triage)
  return differs
}

function isOtherwise(held: StoredTriage, triage: Triage): boolean {
  return (Object.keys(held) as (keyof typeof held)[]).some((key) => held[key] !== triage[key])
}
