import type { Reply } from '@shared/model/reply'
import { canSendFor } from './can-send'
import type { StoredReply } from './store'

/** A reply as it crosses the contract. */
export function replyOf(stored: StoredReply): Reply {
  const { caseId, mentionId, visibility, connector, sendKey: _, nextTryAt: _n, ...rest } = stored
  return {
    ...rest,
    case: caseId,
    mention: mentionId,
    isPublic: visibility === 'public' || visibility === 'unlisted',
    canSend: canSendFor(connector),
  }
}
