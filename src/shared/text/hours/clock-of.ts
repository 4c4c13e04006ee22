import type { BusinessHours, ClockRules, Priority } from '../../model/clock'
import type { Platform } from '../../model/mention'
import { dueAt, isOpenAt, openMsBetween } from './open-time'

export type ClockKind = 'first' | 'next'
export type ClockState = 'running' | 'soon' | 'overdue' | 'answered' | 'paused' | 'none'

/** What a clock is worked out from; all about the mention that started it. */
export interface ClockFacts {
  platform: Platform
  priority: Priority
  /** When it was published, by its source. */
  startedAt: number
  answeredAt: number | null
  firstSeenAt: number
  kind: ClockKind
}

export interface AnswerClock {
  kind: ClockKind
  /** Null where no open hours are left in which to answer. */
  dueAt: number | null
  /** `paused`: outside hours and not late yet; `none`: there is no clock, as nothing is ever open. */
  state: ClockState
  /** Open time from publication to the answer, or to now. */
  openMsUsed: number
  openMsTotal: number
  /** From publication until we saw it, and from there to the answer: by the clock on the wall, nights included. */
  detectionLagMs: number
  answerLagMs: number | null
}

/** Hours that leave nothing out. */
export const dayAndNight: BusinessHours = {
  timeZone: 'UTC',
  week: Array.from({ length: 7 }, () => [[0, 1440]]),
  holidays: [],
}

/** How long the writer has waited by the client's rules, and when the answer is due. */
export function clockOf(facts: ClockFacts, rules: ClockRules, now: number): AnswerClock {
  const { kind, answeredAt, firstSeenAt } = facts
  // A source whose clock is ahead must not give us time that the writer does not have.
  const startedAt = Math.min(facts.startedAt, firstSeenAt)
  const hours = rules.alwaysOpenFor.includes(facts.priority) ? dayAndNight : rules.hours
  const minutes = targetMinutes(facts, rules)
  const due = dueAt(hours, startedAt, minutes)
  const openMsTotal = minutes * 60_000
  const openMsUsed = openMsBetween(hours, startedAt, answeredAt ?? now)
  const leftMs = openMsTotal - openMsUsed
  return {
    kind,
    dueAt: due,
    state: stateOf(due, answeredAt, now, () => {
      if (!isOpenAt(hours, now)) return 'paused'
      return leftMs <= rules.warnMinutes * 60_000 ? 'soon' : 'running'
    }),
    openMsUsed,
    openMsTotal,
    detectionLagMs: firstSeenAt - startedAt,
    answerLagMs: answeredAt === null ? null : Math.max(0, answeredAt - firstSeenAt),
  }
}

/** The open minutes within which an answer is owed. */
export function targetMinutes(
  { kind, platform, priority }: Pick<ClockFacts, 'kind' | 'platform' | 'priority'>,
  rules: ClockRules,
): number {
  const name = kind === 'first' ? 'firstAnswerMinutes' : 'nextAnswerMinutes'
  return rules.byPriority[priority]?.[name] ?? rules.byPlatform[platform]?.[name] ?? rules[name]
}

function stateOf(
  due: number | null,
  answeredAt: number | null,
  now: number,
  inTime: () => ClockState,
): ClockState {
  if (answeredAt !== null) return 'answered'
  if (due === null) return 'none'
  return due <= now ? 'overdue' : inTime()
}
