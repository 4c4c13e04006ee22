import { randomBytes } from 'node:crypto'
import { Failure } from '@shared/model/failure'
import type { ReplyMove } from '@shared/model/reply'
import type { Finding } from '@shared/model/review'
import type { Desk } from '../cases/act'
import { recordEvent } from '../cases/case-event'
import { refreshCases } from '../cases/refresh'
import { updateCase } from '../cases/store'
import { inTransaction } from '../db/database'
import { getVoice } from '../voice/store'
import { recordFoundPromises } from '../promises/record-found'
import { canSend } from './can-send'
import { nextState } from './states'
import * as store from './store'
import type { ReplyChanges, StoredReply } from './store'

export interface Move {
  move: ReplyMove
  by: string | null
  sendAfter: number | null
}

/** These would take a draft past whoever has to approve it. */
const bypassing: readonly ReplyMove[] = ['queue', 'copy']
/** After queueing, so long nothing is sent: the time to change one's mind. */
const secondThoughtsMs = 10_000
/** With these a text leaves the desk; none of them lets a stop pass. */
const leaving: readonly ReplyMove[] = ['approve', 'queue', 'copy']

/** Moves a reply on its way. Nothing is ever sent by this: the outbox does that, and only what a person queued. */
export function moveReply(
  { db, rules, now, device }: Desk,
  id: number,
  { move, by, sendAfter }: Move,
  findingsOf: (reply: StoredReply) => Finding[],
): StoredReply {
  return inTransaction(db, () => {
    const held = store.getReply(db, id)
    const state = nextState(held.state, move)
    if (state === null || held.text.trim() === '') throw new Failure('reply-move', { state: held.state })
    if (move === 'queue' && !canSend(db, held)) throw new Failure('reply-move', { state: held.state })
    if (held.state === 'draft' && bypassing.includes(move) && getVoice(db).needsApproval)
      throw new Failure('reply-needs-approval', { id })
    if (leaving.includes(move)) refuseStops(held, findingsOf(held))
    store.keepVersion(db, id, now)
    store.updateReply(db, id, { state, updatedAt: now, ...changesOf(held, { move, by, sendAfter }, now) })
    if (move === 'post') {
      store.markAnswered(db, held.mentionId, now, held.text)
      updateCase(db, held.caseId, { isNew: 0, snoozedUntil: null })
      recordFoundPromises({ db, rules, now, device }, held)
    }
    recordEvent(db, {
      event: `reply.${move}`,
      data: { reply: id, by },
      cases: [held.caseId],
      at: now,
      device,
    })
    refreshCases(db, [held.caseId], rules, now)
    return store.getReply(db, id)
  })
}

function changesOf({ sendKey }: StoredReply, { move, by, sendAfter }: Move, now: number): ReplyChanges {
  switch (move) {
    case 'submit':
      return { writtenBy: by }
    case 'approve':
      return { approvedBy: by, approvedAt: now }
    case 'return':
      return { approvedBy: null, approvedAt: null, ...noKey }
    case 'queue': {
      const at = Math.max(sendAfter ?? 0, now + secondThoughtsMs)
      return {
        // The same text keeps the key of an earlier try, so that the platform still knows it.
        sendKey: sendKey ?? randomBytes(16).toString('hex'),
        sendAfter,
        nextTryAt: at,
        attempts: 0,
      }
    }
    case 'hold':
      return { nextTryAt: null, sendAfter: null }
    case 'rewrite':
      return { nextTryAt: null, sendAfter: null, failure: null, ...noKey }
    case 'post':
      return { postedAt: now, nextTryAt: null, failure: null }
    case 'copy':
    case 'discard':
      return {}
  }
}

/** Another text is another message, whatever became of the one before. */
const noKey: ReplyChanges = { sendKey: null, firstTryAt: null }

/** A stop is passed only with a reason that was typed. */
function refuseStops({ overrides }: StoredReply, findings: readonly Finding[]): void {
  const passed = new Set(overrides.map(({ rule }) => rule))
  const stops = findings.filter(({ state, rule }) => state === 'stop' && !passed.has(rule))
  if (stops.length > 0)
    throw new Failure('reply-stopped', { count: stops.length, rule: stops[0]?.rule ?? '' })
}
