import type { Reply } from '@shared/model/reply'
import type { SendingAccounts } from '@shared/model/sending'
import { canSend } from './can-send'
import type { StoredReply } from './store'

/** A reply as it crosses the contract. */
export function replyOf(stored: StoredReply, accounts: SendingAccounts): Reply {
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
    canSend: canSend(stored, accounts),
  }
}
