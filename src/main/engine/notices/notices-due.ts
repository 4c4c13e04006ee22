import type { Notice, NoticeKind } from '@shared/contract/events'
import type { NoticeRules } from '@shared/model/clock'
import { isWithinDaily, lastMomentOf, minuteOfDayAt } from '@shared/text/hours/daily'

/** Something that is so now and may be worth calling somebody for. */
export interface Happening {
  kind: Exclude<NoticeKind, 'digest'>
  /** Names it for good: what was told under a key is never told again. */
  key: string
  case: number | null
  who: string | null
}

/** What was told and when; it lies in the client's file, so that a restart tells nothing twice. */
export interface NoticeMemory {
  told: Record<string, number>
  /** When it was last looked outside quiet hours. */
  lookedAt: number | null
  /** When the day's notice was last told, or first wished for. */
  digestAt: number | null
}

export const noMemory: NoticeMemory = { told: {}, lookedAt: null, digestAt: null }

export interface NoticeSetting {
  rules: NoticeRules
  timeZone: string
}

const rememberedMs = 30 * 86_400_000

/**
 * What to tell now, and what to remember of it. Each happening is told once; several of one kind are one notice, and all
 * that came up in quiet hours is one digest afterwards, as far as it is still so.
 */
export function noticesDue(
  happenings: readonly Happening[],
  memory: NoticeMemory,
  { rules, timeZone }: NoticeSetting,
  now: number,
): { notices: Notice[]; memory: NoticeMemory } {
  const known = withoutFuture(memory, now)
  const { quietHours } = rules
  if (quietHours && isWithinDaily(quietHours, minuteOfDayAt(timeZone, now))) {
    return { notices: [], memory: known }
  }
  const wanted = happenings.filter(({ kind }) => rules.notify[kind])
  const fresh = wanted.filter(({ key }) => !Object.hasOwn(known.told, key))
  const isDaily = isDigestDue(rules, timeZone, known, now)
  const wasQuiet =
    quietHours !== null &&
    known.lookedAt !== null &&
    lastMomentOf(timeZone, quietHours.to, now) > known.lookedAt
  const found = isDaily ? digestOf(wanted) : wasQuiet && fresh.length > 1 ? digestOf(fresh) : byKind(fresh)
  const notices = rules.showsNames ? found : found.map((notice) => ({ ...notice, who: null }))
  return {
    notices,
    memory: {
      told: remembered(known.told, happenings, fresh, now),
      lookedAt: now,
      digestAt: rules.digestAt === null ? null : isDaily ? now : (known.digestAt ?? now),
    },
  }
}

/** A clock that was ahead and is set right must not keep us silent until its time comes again. */
function withoutFuture({ told, lookedAt, digestAt }: NoticeMemory, now: number): NoticeMemory {
  const past = (at: number | null) => (at === null ? null : Math.min(at, now))
  return { told, lookedAt: past(lookedAt), digestAt: past(digestAt) }
}

function isDigestDue(rules: NoticeRules, timeZone: string, memory: NoticeMemory, now: number): boolean {
  if (rules.digestAt === null || memory.digestAt === null) return false
  return lastMomentOf(timeZone, rules.digestAt, now) > memory.digestAt
}

function byKind(happenings: readonly Happening[]): Notice[] {
  const kinds = [...new Set(happenings.map(({ kind }) => kind))]
  return kinds.map((kind) =>
    noticeOf(
      kind,
      happenings.filter((happening) => happening.kind === kind),
    ),
  )
}

function digestOf(happenings: readonly Happening[]): Notice[] {
  return happenings.length === 0 ? [] : [noticeOf('digest', happenings)]
}

/** Only a notice of one thing leads to it. */
function noticeOf(kind: NoticeKind, happenings: readonly Happening[]): Notice {
  const [only] = happenings.length === 1 ? happenings : []
  return { kind, count: happenings.length, case: only?.case ?? null, who: only?.who ?? null }
}

/** What is long over is forgotten, so that the memory does not grow for ever. */
function remembered(
  told: Record<string, number>,
  happenings: readonly Happening[],
  fresh: readonly Happening[],
  now: number,
): Record<string, number> {
  const lasting = new Set(happenings.map(({ key }) => key))
  const kept = Object.entries(told).filter(([key, at]) => lasting.has(key) || at > now - rememberedMs)
  return Object.fromEntries([...kept, ...fresh.map(({ key }) => [key, now] as const)])
}
