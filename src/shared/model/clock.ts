import { z } from 'zod'
import { platforms } from './mention'

export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]

export const minutesPerDay = 1440
/** Thirty days: a longer target is no promise to answer. */
export const longestTargetMinutes = 43_200

const MinuteOfDay = z.number().int().min(0).max(minutesPerDay)
const Target = z.number().int().min(1).max(longestTargetMinutes)

/** Open from one minute of the day to another; what goes on after midnight is a second span on the next day. */
export const OpenSpan = z.tuple([MinuteOfDay, MinuteOfDay]).refine(([from, to]) => from <= to)
export type OpenSpan = z.infer<typeof OpenSpan>

/** 'YYYY-MM-DD' for one day, 'MM-DD' for the same day of every year. */
export const Holiday = z.string().refine(isHoliday)

export const BusinessHours = z.strictObject({
  /** An IANA name, never a bare offset: only a name knows about summer time. */
  timeZone: z.string().max(64).refine(isTimeZone),
  /** Monday first. */
  week: z.array(z.array(OpenSpan).max(24)).length(7),
  holidays: z.array(Holiday).max(1000),
})
export type BusinessHours = z.infer<typeof BusinessHours>

const Targets = z.strictObject({
  firstAnswerMinutes: Target.optional(),
  nextAnswerMinutes: Target.optional(),
})
export type Targets = z.infer<typeof Targets>

/** How soon an answer is owed, in open minutes. What is said of a priority outweighs what is said of a channel. */
export const ClockRules = z.strictObject({
  hours: BusinessHours,
  firstAnswerMinutes: Target,
  nextAnswerMinutes: Target,
  /** So many open minutes before it is due, a clock counts as about to break. */
  warnMinutes: z.number().int().min(0).max(longestTargetMinutes),
  byPlatform: z.partialRecord(z.enum(platforms), Targets),
  byPriority: z.partialRecord(z.enum(priorities), Targets),
  /** For these the clock runs day and night. */
  alwaysOpenFor: z.array(z.enum(priorities)).max(priorities.length),
})
export type ClockRules = z.infer<typeof ClockRules>

const ClockMinute = z
  .number()
  .int()
  .min(0)
  .max(minutesPerDay - 1)

/** What may call the user away from other work, and when it must wait. Minutes of the day in the zone of the client's hours. */
export const NoticeRules = z.strictObject({
  /** May go over midnight: from 1320 to 420 is the night. */
  quietHours: z.strictObject({ from: ClockMinute, to: ClockMinute }).nullable(),
  /** One notice a day with all that is open then; null for none. */
  digestAt: ClockMinute.nullable(),
  /** Whether a notice on the desktop may say who wrote; anyone who passes by can read it. */
  showsNames: z.boolean(),
  notify: z.strictObject({
    slaSoon: z.boolean(),
    reminder: z.boolean(),
    overduePromise: z.boolean(),
    failedBackup: z.boolean(),
    newUrgent: z.boolean(),
    /** Clients that chose before there were alarms get them. */
    alarm: z.boolean().default(true),
  }),
})
export type NoticeRules = z.infer<typeof NoticeRules>

export const defaultNoticeRules: NoticeRules = {
  quietHours: null,
  digestAt: null,
  showsNames: false,
  notify: {
    slaSoon: true,
    reminder: true,
    overduePromise: true,
    failedBackup: true,
    newUrgent: true,
    alarm: true,
  },
}

/** Monday to Friday from nine to six. */
export function defaultBusinessHours(timeZone = systemTimeZone()): BusinessHours {
  const week = Array.from({ length: 7 }, (_, day): OpenSpan[] => (day < 5 ? [[540, 1080]] : []))
  return { timeZone, week, holidays: [] }
}

export function defaultClockRules(timeZone = systemTimeZone()): ClockRules {
  return {
    hours: defaultBusinessHours(timeZone),
    firstAnswerMinutes: 60,
    nextAnswerMinutes: 60,
    warnMinutes: 30,
    byPlatform: {},
    byPriority: {},
    alwaysOpenFor: [],
  }
}

export function systemTimeZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  // A system without a zone of its own says so in words that no one else understands.
  return isTimeZone(timeZone) ? timeZone : 'UTC'
}

export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export function isHoliday(text: string): boolean {
  const match = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  // A yearly 02-29 is a day of leap years, such as 2000.
  const [year, month, day] = [match[1] ?? '2000', match[2], match[3]].map(Number) as [number, number, number]
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day
}
