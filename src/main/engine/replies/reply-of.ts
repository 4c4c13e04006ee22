import type { Reply } from '@shared/model/reply'
import type { ReadDb } from '../db/database'
import { canSend } from './can-send'
import type { StoredReply } from './store'

/** A reply as it crosses the contract. */
export function replyOf(db: ReadDb, stored: StoredReply): Reply {
  const {
    caseId,
    mentionId,
    visibility,
    sendKey: _,
    firstTryAt: _f,
    externalId: _e,
    to: _t,
    ...rest
  } = stored
  return {
    ...rest,
    case: caseId,
    mention: mentionId,
    isPublic: visibility === 'public' || visibility === 'unlisted',
    canSend: canSend(db, stored),
  }
}
