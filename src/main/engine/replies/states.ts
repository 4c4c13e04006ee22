import type { ReplyMove, ReplyState } from '@shared/model/reply'

/** Which moves are open in a state, and where each leads. What is on its way to a platform is moved by the outbox alone. */
const moves: Record<ReplyState, Partial<Record<ReplyMove, ReplyState>>> = {
  draft: { submit: 'in-review', approve: 'approved', queue: 'queued', copy: 'copied', discard: 'discarded' },
  'in-review': { approve: 'approved', return: 'draft', discard: 'discarded' },
  approved: { queue: 'queued', copy: 'copied', return: 'draft', discard: 'discarded' },
  queued: { hold: 'approved' },
  sending: {},
  sent: {},
  seen: {},
  copied: { post: 'posted', copy: 'copied', rewrite: 'draft', discard: 'discarded' },
  posted: {},
  // Only the source or a person can say whether it arrived.
  unknown: { post: 'posted', rewrite: 'draft' },
  refused: { rewrite: 'draft', copy: 'copied', discard: 'discarded' },
  failed: { queue: 'queued', rewrite: 'draft', copy: 'copied', discard: 'discarded' },
  discarded: { rewrite: 'draft' },
}

/** The state that a move leads to; null where it is not open. */
export function nextState(state: ReplyState, move: ReplyMove): ReplyState | null {
  return moves[state][move] ?? null
}

/** Whether its text may still be changed: what others have approved or read is not rewritten under their eyes. */
export function isWritable(state: ReplyState): boolean {
  return state === 'draft' || state === 'in-review'
}

/** Whether it answers its mention: it stands where the customer can read it, as far as anybody knows. */
export function isAnswer(state: ReplyState): boolean {
  return state === 'sent' || state === 'seen' || state === 'posted'
}
