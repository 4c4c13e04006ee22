import type { IncomingMention } from '@shared/model/mention'
import { inTransaction, type WriteDb } from '../db/database'
import type { Triage } from '../triage/triage'
import { upsertAuthor } from '../authors/store'
import { contentHash } from './content-hash'
import { nextMentionId } from './mention-id'
import type { Origin } from './origin'
import { saveRaw } from './raw-store'
import * as store from './store'

export interface IngestResult {
  added: number
  revised: number
  duplicate: number
}

export type TriageOf = (mention: IncomingMention) => Triage

/**
 * Stores a batch in one transaction, together with what `alongside` writes (the cursor of a source, the figures of an
 * import), so that a crash leaves all of it or nothing. A mention already held is a duplicate, or a revision when its
 * content differs.
 */
export function ingest(
  db: WriteDb,
  batch: { origin: Origin; mention: IncomingMention }[],
  triageOf: TriageOf,
  now: number,
  alongside: (result: IngestResult) => void = () => {},
): IngestResult {
  // Rows written in time order go to the end of the table and of the search index: twice the speed of random order.
  const ordered = batch.toSorted((a, b) => (a.mention.publishedAt ?? now) - (b.mention.publishedAt ?? now))
  return inTransaction(db, () => {
    const result: IngestResult = { added: 0, revised: 0, duplicate: 0 }
    for (const { origin, mention } of ordered) result[ingestOne(db, origin, mention, triageOf, now)] += 1
    alongside(result)
    return result
  })
}

function ingestOne(
  db: WriteDb,
  origin: Origin,
  mention: IncomingMention,
  triageOf: TriageOf,
  now: number,
): keyof IngestResult {
  const hash = contentHash(mention)
  const held = store.findHeld(db, origin.sourceId, mention.externalId)
  if (!held) {
    const id = nextMentionId(db, mention.publishedAt ?? now)
    const authorId = mention.author && upsertAuthor(db, origin.platform, mention.author)
    store.insertMention(db, { id, origin, mention, authorId, triage: triageOf(mention), hash, now })
    saveRaw(db, id, mention.raw)
    if (mention.author?.isOwner) store.markParentAnswered(db, origin.sourceId, mention)
    return 'added'
  }
  if (held.contentHash === hash) {
    store.touchMention(db, held.id, mention, now)
    return 'duplicate'
  }
  store.keepRevision(db, held.id, now)
  store.reviseMention(db, held.id, mention, triageOf(mention), hash, now)
  saveRaw(db, held.id, mention.raw)
  return 'revised'
}
