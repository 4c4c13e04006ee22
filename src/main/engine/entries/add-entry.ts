import { randomBytes } from 'node:crypto'
import type { NewEntry } from '@shared/model/entry'
import { emptyMention, type IncomingMention } from '@shared/model/mention'
import { attachMention } from '../cases/merge'
import { findCaseOf } from '../cases/store'
import type { Desk } from '../cases/act'
import { inTransaction } from '../db/database'
import { appendJournal } from '../journal/store'
import { ingest } from '../mentions/ingest'
import { findHeld } from '../mentions/store'
import { findSourceByIdentity, insertSource } from '../sources/store'
import { getSubjectId } from '../subjects/store'
import { plainName, plainText } from '../text/plain-text'
import { visibilityOf } from '../text/visibility-of'
import { mentionReader } from '../triage/client-triage'
import type { Reader } from '../triage/triage'
import { insertAttachment, type NewAttachment } from './attachment-store'

/** Takes in what was entered by hand. It always has a case: nobody writes down what needs no answer. */
export function addEntry(
  desk: Desk,
  reader: Reader,
  entry: NewEntry,
  attachments: readonly NewAttachment[],
): { mention: number; case: number } {
  const { db, now, device } = desk
  return inTransaction(db, () => {
    const subjectId = getSubjectId(db, entry.subject)
    const sourceId = sourceOf(desk, entry, subjectId)
    const mention = toMention(entry, now)
    const origin = { sourceId, platform: entry.platform, subjectIds: [subjectId], importId: null }
    ingest(db, [{ origin, mention }], mentionReader(db, reader), now, undefined, device)
    const id = findHeld(db, sourceId, mention.externalId)?.id ?? 0
    for (const attachment of attachments) insertAttachment(db, id, attachment)
    appendJournal(db, { event: 'entry.added', data: { mention: id, platform: entry.platform } }, now, device)
    return { mention: id, case: findCaseOf(db, id) ?? attachMention(desk, id, null).case }
  })
}

/** One source for each place at which things are written down by hand. */
function sourceOf({ db, now }: Desk, { platform }: NewEntry, subjectId: number): number {
  const identity = `manual:${platform}`
  return (
    findSourceByIdentity(db, identity)?.id ??
    insertSource(db, {
      ...{ identity, connector: 'manual', platform, name: platform, address: null, subjectId },
      ...{ intervalMs: null, createdAt: now, nextRunAt: null, healthCode: 'imported' as const },
    })
  )
}

function toMention(entry: NewEntry, now: number): IncomingMention {
  const name = plainName(entry.authorName)
  const contact = plainName(entry.contact)
  return {
    ...emptyMention(`manual-${randomBytes(9).toString('base64url')}`, 'message', 'manual'),
    url: /^https?:\/\//i.test(entry.url) ? entry.url : null,
    author:
      name === '' && contact === ''
        ? null
        : {
            externalId: contact === '' ? null : contact.toLowerCase(),
            name: name === '' ? null : name,
            handle: contact === '' ? null : contact,
            url: null,
            followers: null,
            isOwner: false,
          },
    text: plainText(entry.text, 100_000),
    rating: entry.rating === null ? null : { value: entry.rating, min: 1, max: 5 },
    publishedAt: Math.min(entry.publishedAt, now),
    publishedPrecision: 'minute',
    visibility: visibilityOf(entry.platform),
  }
}
