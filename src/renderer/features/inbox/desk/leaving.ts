import type { Reply, ReplyMove, ReplyState } from '@shared/model/reply'

const sendable: readonly ReplyState[] = ['draft', 'approved', 'failed']
const copyable: readonly ReplyState[] = [...sendable, 'copied', 'refused']

/** The step by which a reply leaves the desk now: to whoever approves it, into the outbox, or onto the clipboard; null where there is none. */
export function leavingMove(
  { state, canSend }: Pick<Reply, 'state' | 'canSend'>,
  needsApproval: boolean,
): Extract<ReplyMove, 'submit' | 'queue' | 'copy'> | null {
  if (needsApproval && state === 'draft') return 'submit'
  if (canSend) return sendable.includes(state) ? 'queue' : null
  return copyable.includes(state) ? 'copy' : null
}
