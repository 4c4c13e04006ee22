import type { ReplyState } from '@shared/model/reply'
import type { SendProblem } from '@shared/model/sending'
import type { FindOutcome, SendOutcome } from '../connectors/sender'
import type { ReplyChanges } from '../replies/store'

/** A reply as far as its way through the outbox depends on it. */
export interface OnItsWay {
  state: ReplyState
  attempts: number
  /** Of the first try under its key that may have arrived. */
  firstTryAt: number | null
  failure: string | null
}

/** What happens to a reply in the outbox. */
export type Happening =
  | { kind: 'taken' }
  | { kind: 'answered'; outcome: SendOutcome }
  | { kind: 'looked'; outcome: FindOutcome }
  /** The platform cannot be asked, or not any more: somebody has to look. */
  | { kind: 'cannot-look' }
  /** The program ended while it was being sent. */
  | { kind: 'cut-off' }

/** What the outbox knows beside the reply. */
export interface Circumstances {
  now: number
  /** In [0, 1). */
  random: number
  sameKeyMs: number
}

const lostAnswer: SendProblem = 'lost-answer'
const firstWaitMs = 5000
const longestWaitMs = 15 * 60_000
const longestToldMs = 24 * 60 * 60_000
/** After so many tries in vain, three days with the longest wait, somebody should know that nothing moves. */
const mostTries = 300
/** Sites show late what they took, so the looks go on, more and more rarely. */
const firstLookMs = 5000
/** A site that still does not show it after so long will not. */
const looksForMs = 60 * 60_000

/**
 * What becomes of a reply, or null where that cannot happen in its state. Nothing leads from `unknown` back to a try but an answer of
 * the platform that it is not there, and only as long as the platform takes a second try under the same key for the first.
 */
export function nextStep(reply: OnItsWay, happening: Happening, at: Circumstances): ReplyChanges | null {
  const { state } = reply
  switch (happening.kind) {
    case 'taken':
      return state === 'queued' ? taken(reply, at) : null
    case 'answered':
      return state === 'sending' ? answered(reply, happening.outcome, at) : null
    case 'looked':
      return state === 'unknown' ? looked(reply, happening.outcome, at) : null
    case 'cannot-look':
      return state === 'unknown' ? { nextTryAt: null } : null
    case 'cut-off':
      return state === 'sending' ? unknown(at.now) : null
  }
}

/** The computer may have slept since the look before a second try: then the platform has forgotten the key, and it is looked at again. */
function taken({ attempts, firstTryAt }: OnItsWay, { now, sameKeyMs }: Circumstances): ReplyChanges {
  if (firstTryAt !== null && !isKnown(firstTryAt, now, sameKeyMs)) return unknown(now)
  return { state: 'sending', attempts: attempts + 1, firstTryAt: firstTryAt ?? now, nextTryAt: null }
}

function answered(reply: OnItsWay, outcome: SendOutcome, at: Circumstances): ReplyChanges {
  switch (outcome.kind) {
    case 'sent':
      return sent(outcome, at.now)
    case 'refused':
    case 'failed':
      return { state: outcome.kind, failure: outcome.words, nextTryAt: null }
    case 'retry':
      return retry(reply, outcome, at)
    case 'unknown':
      return unknown(at.now + firstLookMs)
  }
}

function looked({ attempts, firstTryAt }: OnItsWay, outcome: FindOutcome, at: Circumstances): ReplyChanges {
  const { now, sameKeyMs } = at
  if (outcome.kind === 'sent') return sent(outcome, now)
  const age = now - (firstTryAt ?? 0)
  if (outcome.kind === 'missing' && isKnown(firstTryAt ?? 0, now, sameKeyMs))
    return { state: 'queued', nextTryAt: now + waitMs(attempts, at.random) }
  if (outcome.kind === 'missing' && age > looksForMs) return { nextTryAt: null }
  return { nextTryAt: now + Math.min(longestWaitMs, Math.max(firstLookMs, age)) }
}

/** Whether the platform takes a second try for the first; by a clock that was set back nobody can tell. */
function isKnown(firstTryAt: number, now: number, sameKeyMs: number): boolean {
  return now >= firstTryAt && now - firstTryAt < sameKeyMs
}

function sent({ externalId, url }: { externalId: string; url: string | null }, now: number): ReplyChanges {
  return { state: 'sent', externalId, url, postedAt: now, failure: null, nextTryAt: null }
}

function unknown(nextTryAt: number): ReplyChanges {
  return { state: 'unknown', failure: lostAnswer, nextTryAt }
}

function retry(
  { attempts, firstTryAt, failure }: OnItsWay,
  { words, untilMs }: { words: string; untilMs: number | null },
  { now, random }: Circumstances,
): ReplyChanges {
  if (attempts >= mostTries) return { state: 'failed', failure: words, nextTryAt: null }
  const told = untilMs === null ? 0 : Math.min(untilMs, now + longestToldMs)
  // Of a try before this one the answer may have been lost; then the span in which its key counts goes on.
  const kept =
    failure === lostAnswer ? { failure, firstTryAt } : { failure: words.slice(0, 500), firstTryAt: null }
  return { ...kept, state: 'queued', nextTryAt: Math.max(told, now + waitMs(attempts, random)) }
}

/** Grows with every try; the jitter keeps replies that failed together from coming back together. */
function waitMs(attempts: number, random: number): number {
  const widest = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempts, 20))
  return firstWaitMs + Math.round(random * (widest - firstWaitMs))
}
