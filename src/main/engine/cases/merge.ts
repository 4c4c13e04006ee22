import { Failure } from '@shared/model/failure'
import type { WriteDb } from '../db/database'
import { movePromises } from '../promises/standing-store'
import { recordStep } from '../undo/record'
import type { Desk } from './act'
import { recordEvent } from './case-event'
import { refreshCases } from './refresh'
import { reopened } from './reopened'
import * as store from './store'
import { caseKindOf } from './worth'
import { getAssignable } from './assignable-store'

/** Makes several cases one: mentions, notes and tags move into the first. The others stay as empty shells, so that it can be undone. */
export function mergeCases({ db, rules, now, device }: Desk, into: number, from: readonly number[]): number {
  const others = [...new Set(from)].filter((id) => id !== into)
  if (others.length === 0) throw new Failure('case-merge-self', { id: into })
  return recordStep(db, { label: 'case.merge', data: { count: others.length + 1 }, at: now }, () => {
    moveCases(db, into, others, now)
    refreshCases(db, [into, ...others], rules, now)
    recordEvent(db, { event: 'case.merge', data: { into, from: others }, cases: [into], at: now, device })
  }).step
}

/** The moving alone, within a transaction and a step of the caller's. */
export function moveCases(db: WriteDb, into: number, from: readonly number[], now: number): void {
  const target = store.getCase(db, into)
  const others = from.map((id) => store.getCase(db, id))
  for (const { id, subjectId } of others) {
    if (subjectId !== target.subjectId) throw new Failure('case-other-subject', { id })
    store.moveMentions(db, id, into, now)
    store.moveRemarks(db, id, into)
    movePromises(db, id, into)
    store.updateCase(db, id, { status: 'merged', mergedInto: into })
  }
  const answeredByHandAt = latestOf([target, ...others].map((one) => one.answeredByHandAt))
  if (answeredByHandAt !== target.answeredByHandAt) store.updateCase(db, into, { answeredByHandAt })
  if (target.status !== 'open' && others.some(({ status }) => status === 'open'))
    store.updateCase(db, into, reopened)
}

function latestOf(moments: readonly (number | null)[]): number | null {
  return moments.reduce((latest, at) => (at !== null && at > (latest ?? -Infinity) ? at : latest), null)
}

/** Moves some of a case's mentions into a case of their own; gives its id. */
export function splitCase(
  { db, rules, now, device }: Desk,
  id: number,
  mentions: readonly number[],
): { step: number; case: number } {
  const held = store.getCase(db, id)
  const moved = [...new Set(mentions)].sort((a, b) => a - b)
  if (moved.some((mention) => store.findCaseOf(db, mention) !== id))
    throw new Failure('mention-not-in-case', { id })
  if (moved.length >= store.countMentionsOf(db, id)) throw new Failure('case-split-all', { id })
  const { step, result } = recordStep(
    db,
    { label: 'case.split', data: { count: moved.length }, at: now },
    () => {
      const own = openCase(db, moved[0] ?? 0, held.subjectId)
      for (const mention of moved) store.joinCase(db, own, mention, 'split', now)
      refreshCases(db, [id, own], rules, now)
      recordEvent(db, {
        event: 'case.split',
        data: { from: id, into: own, mentions: moved },
        cases: [id, own],
        at: now,
        device,
      })
      return own
    },
  )
  return { step, case: result }
}

/** Puts a mention into a case by hand: the given one, or one of its own. */
export function attachMention(
  { db, rules, now, device }: Desk,
  mention: number,
  into: number | null,
): { step: number; case: number } {
  const before = store.findCaseOf(db, mention)
  const { subjectId } = getAssignable(db, mention)
  if (into === null && before !== null) throw new Failure('mention-has-case', { id: mention })
  const { step, result } = recordStep(db, { label: 'case.attach', data: { count: 1 }, at: now }, () => {
    const id =
      into === null ? openCase(db, mention, subjectId ?? store.brandSubject(db)) : store.getCase(db, into).id
    store.joinCase(db, id, mention, 'hand', now)
    if (before !== null && before !== id && store.countMentionsOf(db, before) === 0) {
      store.moveRemarks(db, before, id)
      store.updateCase(db, before, { status: 'merged', mergedInto: id })
      movePromises(db, before, id)
    }
    refreshCases(db, [id, ...(before === null ? [] : [before])], rules, now)
    recordEvent(db, { event: 'case.attach', data: { mention, into: id }, cases: [id], at: now, device })
    return id
  })
  return { step, case: result }
}

function openCase(db: WriteDb, mention: number, subjectId: number): number {
  const read = getAssignable(db, mention)
  return store.insertCase(db, {
    subjectId,
    authorId: read.authorId,
    kind: caseKindOf(read) ?? 'doubt',
    mentionId: mention,
  })
}
