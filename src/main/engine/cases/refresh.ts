import type { ClockRules, Priority } from '@shared/model/clock'

import type { WriteDb } from '../db/database'
import { getPromiseStanding } from '../promises/standing-store'
import { standingOf, type Standing } from './standing'
import { deadlineOf } from './deadline'
import * as store from './store'
import type { StoredCase } from './store'

/** What is newest comes first in queues that no clock sorts: its time is taken away from this, which is later than any. */
const farOff = 8_000_000_000_000
/** What each channel beyond the first adds to a case's urgency. */
const pointsPerChannel = 6
/** A promise that was not kept weighs as much as anything that a customer may write. */
const pointsOfBrokenPromise = 25
export const pointsOfPriority: Record<Priority, number> = { low: -20, normal: 0, high: 15, urgent: 30 }

/** Works out anew what a case's mentions, answers and the clock rules make of it. Give each id once. */
export function refreshCases(db: WriteDb, ids: Iterable<number>, rules: ClockRules, now: number): void {
  for (const id of ids) refreshCase(db, id, rules, now)
}

function refreshCase(db: WriteDb, id: number, rules: ClockRules, now: number): void {
  const held = store.findCase(db, id)
  if (!held) return
  const mentions = store.listStanding(db, id)
  const [first] = mentions
  const latest = mentions.at(-1)
  if (held.status === 'merged' || !first || !latest) return store.setMerged(db, id)
  const channels = new Set(mentions.map(({ platform }) => platform)).size
  const { waiting, ...answers } = standingOf(mentions, held.answeredByHandAt)
  const clock = clockOf(waiting, held, rules)
  const queue = queueOf(held, waiting !== null, now)
  const promised = getPromiseStanding(db, id, now)
  const sortAt = sortKey(queue, held, clock, answers.answeredAt ?? latest.publishedAt)
  store.saveWorkedOut(db, id, {
    ...answers,
    ...clock,
    ...promised,
    queue,
    sortAt: queue === 'snoozed' ? sortAt : Math.min(sortAt, promised.promiseDueAt ?? sortAt),
    // Where the oldest text is of nobody known, the case is still about the person who is.
    authorId: mentions.find(({ authorId }) => authorId !== null)?.authorId ?? null,
    firstMentionId: first.id,
    firstSeenAt: first.firstSeenAt,
    isTimed: first.isTimed,
    latestMentionId: latest.id,
    mentionCount: mentions.length,
    channelCount: channels,
    urgency: urgencyOfCase(
      mentions.reduce((most, { urgency }) => Math.max(most, urgency), 0),
      channels,
      held.priority,
      promised.isPromiseBroken === 1,
    ),
  })
}

function clockOf(
  waiting: Standing['waiting'],
  { status, priority }: StoredCase,
  rules: ClockRules,
): { clockKind: 'first' | 'next' | null; clockStartedAt: number | null; dueAt: number | null } {
  if (!waiting || status !== 'open') return { clockKind: null, clockStartedAt: null, dueAt: null }
  const { kind, startedAt, platform } = waiting
  return {
    clockKind: kind,
    clockStartedAt: startedAt,
    dueAt: deadlineOf({ kind, startedAt, platform, priority }, rules),
  }
}

function queueOf(
  { status, snoozedUntil }: StoredCase,
  isWaitingForUs: boolean,
  now: number,
): Exclude<store.WorkedOut['queue'], 'merged'> {
  if (status === 'resolved' || status === 'spam') return status
  if (snoozedUntil !== null && snoozedUntil > now) return 'snoozed'
  return isWaitingForUs ? 'unanswered' : 'waiting'
}

/** The oldest deadline first; snoozed by when they come back; all else by what happened last, the newest first. What was promised is a deadline too, in every queue. */
function sortKey(
  queue: store.WorkedOut['queue'],
  held: StoredCase,
  clock: { clockStartedAt: number | null; dueAt: number | null },
  lastAt: number,
): number {
  if (queue === 'unanswered') return clock.dueAt ?? clock.clockStartedAt ?? lastAt
  if (queue === 'snoozed') return held.snoozedUntil ?? lastAt
  return farOff - (queue === 'resolved' ? (held.resolvedAt ?? lastAt) : lastAt)
}

export function urgencyOfCase(
  ofMentions: number,
  channels: number,
  priority: Priority,
  isPromiseBroken: boolean,
): number {
  const ofPromise = isPromiseBroken ? pointsOfBrokenPromise : 0
  const sum = ofMentions + (channels - 1) * pointsPerChannel + pointsOfPriority[priority] + ofPromise
  return Math.max(0, Math.min(100, sum))
}
