import { listReminded } from '../cases/due-store'
import type { HappeningSource } from './happening-source'

/** Cases of which somebody, or a rule of theirs, wanted to be reminded; each moment is told once. */
export const remindersDue: HappeningSource = (db, _rules, now) =>
  listReminded(db, now).map(({ id, remindAt, who }) => ({
    kind: 'reminder',
    key: `reminder:${id}:${remindAt}`,
    case: id,
    who,
  }))
