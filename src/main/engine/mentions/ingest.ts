import type { IncomingMention } from '@shared/model/mention'
import { inTransaction, type WriteDb } from '../db/database'
import type { Triage } from '@shared/model/triage'
import { judgedBy } from '../triage/learning/judged'
import { addTopics, listCorrectionsOf, lowerBacklog, setTopics, updateTriage } from '../triage/store'
import type { ReadableMention } from '../triage/triage'
import { upsertAuthor } from '../authors/store'
import { caseFollower, type CaseFollower } from '../cases/case-follower'
import { noteSeen } from '../outbox/note-seen'
import { countHeldInRollups, holdForRollups } from '../rollups/store'
import { canonicalUrl } from '../text/canonical-url'
import { contentHash } from './content-hash'
import { findOriginal, findSyndicated, saveCopy } from './copy-store'
import { nextMentionId } from './mention-id'
import type { Origin } from './origin'
import { saveRaw } from './raw-store'
import * as store from './store'

export interface IngestResult {
  added: number
  revised: number
  duplicate: number
}

export type ReadMention = (mention: ReadableMention, authorId: number | null, id: number) => Triage

/**
 * Stores a batch in one transaction, together with what `alongside` writes (the cursor of a source, the figures of an
 * import), so that a crash leaves all of it or nothing. A mention already held is a duplicate, or a revision when its
 * content differs.
 */
export function ingest(
  db: WriteDb,
  batch: { origin: Origin; mention: IncomingMention }[],
  readMention: ReadMention,
  now: number,
  alongside: (result: IngestResult) => void = () => {},
  device = '',
): IngestResult {
  // Rows written in time order go to the end of the table and of the search index: twice the speed of random order.
  const ordered = oldestFirst(batch, now)
  return inTransaction(db, () => {
    const result: IngestResult = { added: 0, revised: 0, duplicate: 0 }
    const cases = caseFollower(db, now, device)
    let firstRead = Infinity
    for (const { origin, mention } of ordered) {
      const { became, id } = ingestOne(db, origin, mention, readMention, now, cases)
      noteSeen(db, origin, mention, now, device)
      result[became] += 1
      if (became !== 'duplicate') firstRead = Math.min(firstRead, id)
    }
    if (firstRead < Infinity) lowerBacklog(db, firstRead - 1)
    cases.finish()
    countHeldInRollups(db)
    alongside(result)
    return result
  })
}

/** What says no time counts as written now. */
export function oldestFirst<Item extends { mention: IncomingMention }>(items: Item[], now: number): Item[] {
  return items.toSorted((a, b) => (a.mention.publishedAt ?? now) - (b.mention.publishedAt ?? now))
}

function ingestOne(
  db: WriteDb,
  origin: Origin,
  mention: IncomingMention,
  readMention: ReadMention,
  now: number,
  cases: CaseFollower,
): { became: keyof IngestResult; id: number } {
  const hash = contentHash(mention)
  const held = store.findHeld(db, origin.sourceId, mention.externalId)
  if (!held) {
    const id = nextMentionId(db, mention.publishedAt ?? now)
    const authorId = mention.author && upsertAuthor(db, origin.platform, mention.author)
    const triage = readMention(readable(mention), authorId, id)
    holdForRollups(db, id)
    const urlCanonical = canonicalUrl(mention.url)
    store.insertMention(db, { id, origin, mention, authorId, triage, hash, urlCanonical, now })
    const original = originalOf(db, { id, origin, mention, hash, urlCanonical })
    if (original !== null) saveCopy(db, id, original, now)
    addTopics(db, id, triage.topics)
    saveRaw(db, id, mention.raw)
    const isOwner = mention.author?.isOwner ?? false
    if (isOwner) {
      store.markParentAnswered(db, origin.sourceId, mention)
      cases.answered(origin.sourceId, mention.thread.parentId)
    }
    const { complaint, intent, sentiment } = triage
    const publishedAt = mention.publishedAt ?? now
    cases.added(
      { id, publishedAt, authorId, isOwner, complaint, intent, sentiment, isCopy: original !== null },
      origin.subjectIds,
    )
    return { became: 'added', id }
  }
  // What was erased on a person's wish stays erased, whatever its source still shows.
  if (held.contentHash === hash || held.state === 'removed') {
    store.touchMention(db, held.id, mention, now)
    return { became: 'duplicate', id: held.id }
  }
  store.keepRevision(db, held.id, now)
  // What the user said of a mention stands, whatever its author writes into it later.
  const judged = judgedBy(listCorrectionsOf(db, held.id))
  const triage = readMention({ ...readable(mention), judged }, held.authorId, held.id)
  store.reviseMention(db, held.id, mention, hash, now)
  updateTriage(db, held.id, triage)
  setTopics(db, held.id, triage.topics)
  saveRaw(db, held.id, mention.raw)
  cases.revised(held.id)
  return { became: 'revised', id: held.id }
}

/** Of a shorter text two papers may have thought alike. */
const shortestSyndicated = 60

/** What is read through two sources, or printed by two papers, is answered once. */
function originalOf(
  db: WriteDb,
  {
    id,
    origin,
    mention,
    hash,
    urlCanonical,
  }: Pick<store.NewMention, 'id' | 'origin' | 'mention' | 'hash' | 'urlCanonical'>,
): number | null {
  const { sourceId } = origin
  const { externalId, kind, title, text } = mention
  const atSameAddress =
    urlCanonical === null
      ? null
      : findOriginal(db, { id, sourceId, externalId, urlCanonical, contentHash: hash })
  if (atSameAddress !== null || kind !== 'article' || `${title ?? ''} ${text}`.length < shortestSyndicated)
    return atSameAddress
  return findSyndicated(db, { id, contentHash: hash, urlCanonical })
}

function readable({ kind, author, title, text, lang, rating }: IncomingMention): ReadableMention {
  return { kind, title, text, lang, rating, followers: author?.followers ?? null }
}
