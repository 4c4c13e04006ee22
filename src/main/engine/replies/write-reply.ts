import { Failure } from '@shared/model/failure'
import type { Override } from '@shared/model/reply'
import type { Desk } from '../cases/act'
import { recordEvent } from '../cases/case-event'
import { findCaseOf, getCase } from '../cases/store'
import { inTransaction } from '../db/database'
import { getMention } from '../mentions/read-store'
import { plainText } from '../text/plain-text'
import { isWritable } from './states'
import * as store from './store'
import type { StoredReply } from './store'

/** So much time lies between two versions that are kept; in between, the text alone is. */
const versionEveryMs = 60_000
const longest = 200_000

/** The draft to a mention: the one that there is, or a new one. */
export function beginReply({ db, now, device }: Desk, caseId: number, mentionId: number): StoredReply {
  return inTransaction(db, () => {
    getCase(db, caseId)
    if (findCaseOf(db, mentionId) !== caseId) throw new Failure('mention-not-in-case', { id: caseId })
    const held = store.findOpenReply(db, mentionId)
    if (held) return held
    const { platform, lang } = getMention(db, mentionId)
    const id = store.insertReply(db, { caseId, mentionId, platform, lang, at: now })
    recordEvent(db, { event: 'reply.begun', data: { reply: id, platform }, cases: [caseId], at: now, device })
    return store.getReply(db, id)
  })
}

/** Keeps what was typed, unless another window has written meanwhile: then nothing is overwritten, and the writer is told. */
export function writeReply({ db, now }: Desk, id: number, version: number, text: string): StoredReply {
  return inTransaction(db, () => {
    const held = store.getReply(db, id)
    if (!isWritable(held.state)) throw new Failure('reply-move', { state: held.state })
    const last = store.lastVersionAt(db, id)
    if (held.text !== '' && (last === null || now - last >= versionEveryMs)) store.keepVersion(db, id, now)
    if (!store.writeText(db, id, version, plainText(text, longest), now))
      throw new Failure('reply-changed', { id })
    return store.getReply(db, id)
  })
}

/** Lets a stop pass, with the reason; it stays with the reply and in the journal. */
export function overrideStop({ db, now, device }: Desk, id: number, override: Override): StoredReply {
  return inTransaction(db, () => {
    const { overrides, caseId } = store.getReply(db, id)
    store.saveOverrides(db, id, [...overrides.filter(({ rule }) => rule !== override.rule), override])
    recordEvent(db, {
      event: 'reply.overridden',
      data: { reply: id, ...override },
      cases: [caseId],
      at: now,
      device,
    })
    return store.getReply(db, id)
  })
}
