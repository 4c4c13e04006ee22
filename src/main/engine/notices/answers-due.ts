import type { ClockRules, Priority } from '@shared/model/clock'
import { dueAt, isOpenAt } from '@shared/text/hours/open-time'
import type { ReadDb } from '../db/database'
import type { HappeningSource } from './happening-source'

/** A case whose answer is owed by a moment. */
export interface DueCase {
  id: number
  dueAt: number
  /** 0 to 100. */
  urgency: number
  priority: Priority
  /** Who waits, as the app shows it. */
  who: string | null
}

/** The unanswered cases whose answer is due up to a moment. */
export type DueCases = (db: ReadDb, before: number) => DueCase[]

const minuteMs = 60_000
/** What has been late for longer is no news but a backlog, which the inbox shows. */
const newsForMs = 86_400_000

/** Answers that are about to be late, or have become so; the most urgent first. */
export function answersDue(dueCases: DueCases): HappeningSource {
  return (db, rules, now) => {
    const until = warnUntil(rules, now)
    return dueCases(db, Math.max(until.always, until.open ?? now))
      .filter((due) => due.dueAt > now - newsForMs && due.dueAt <= limitFor(due, rules, until, now))
      .sort((a, b) => b.urgency - a.urgency)
      .map(({ id, dueAt: at, who }) => ({ kind: 'slaSoon', key: `answer:${id}:${at}`, case: id, who }))
  }
}

interface WarnUntil {
  always: number
  /** Null while it is closed: nothing becomes late then. */
  open: number | null
}

/** What is due by then is due within the open minutes of the warning. */
function warnUntil({ hours, warnMinutes }: ClockRules, now: number): WarnUntil {
  const always = now + warnMinutes * minuteMs
  return { always, open: isOpenAt(hours, now) ? dueAt(hours, now, warnMinutes) : null }
}

function limitFor({ priority }: DueCase, rules: ClockRules, until: WarnUntil, now: number): number {
  return rules.alwaysOpenFor.includes(priority) ? until.always : (until.open ?? now)
}
