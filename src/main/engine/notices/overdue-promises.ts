import { listOverdue } from '../promises/store'
import type { HappeningSource } from './happening-source'

/** More are told by their number alone. */
const mostTold = 200

/** Promises whose moment has passed without a word of how they went; each is told once, and again under another date. */
export const overduePromises: HappeningSource = (db, _rules, now) =>
  listOverdue(db, now, mostTold).map(({ id, caseId, dueAt, who }) => ({
    kind: 'overduePromise',
    key: `promise:${id}:${dueAt}`,
    case: caseId,
    who,
  }))
