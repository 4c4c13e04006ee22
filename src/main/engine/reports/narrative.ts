import type { Beside, Share } from '@shared/model/analytics'
import { daysIn, type Period } from '@shared/model/period'
import type { ReportAction, ReportFigures, ReportScore, ReportWords } from '@shared/model/report'
import { differs } from '@shared/text/differs'
import { fewest } from '@shared/text/figure-text'
import { outsideHours } from '@shared/text/hours/outside-hours'
import type { ReportLanguage } from './report-language'

/** What is put into sentences. */
export interface Told {
  client: string
  period: Period
  figures: ReportFigures
  now: ReportScore
  actions: readonly ReportAction[]
  /** The first day that anything is held of, where much of the time before lies before it. */
  unread: string | null
}

const minuteMs = 60_000

/** The summary in sentences: each says one figure, with its number; what got worse comes first. */
export function narrativeOf(told: Told, language: ReportLanguage): ReportWords {
  const { words } = language
  const days = periodName(told.period, language)
  return {
    title: words('report.title', { client: told.client, days }),
    days,
    headline: headlineOf(told, language),
    changed: changedOf(told, language),
    because: becauseOf(told, language),
    did: didOf(told, language),
    decide: told.actions.slice(0, 3).map(({ what }) => what),
    care: careOf(told, language),
  }
}

/** "October 2026" for a whole month, else its days. */
export function periodName(period: Period, { text }: ReportLanguage): string {
  const isMonth = period.from.endsWith('-01') && daysIn(period) === daysInMonth(period.from)
  return isMonth ? text.longMonth(period.from) : text.range(period)
}

function daysInMonth(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function headlineOf({ figures: { summary }, unread }: Told, { words, text }: ReportLanguage): string {
  const { mentions, complaints, firstAnswer, answered } = summary
  if (mentions.now === 0) return words('report.say.nobody')
  const numbers = { now: complaints.now.count, before: complaints.before.count }
  if (numbers.now < fewest || numbers.before < fewest || unread !== null)
    return words('report.say.few', { n: numbers.now, count: answered.now.count, of: answered.now.of })
  const first = words(`report.say.complaints.${course(numbers)}`, numbers)
  const wait = waitOf({ now: firstAnswer.now.medianMs, before: firstAnswer.before.medianMs })
  if (wait === null) return words('report.say.one', { first })
  const second = words(`report.say.wait.${wait.kind}`, { span: text.span(wait.ms) })
  return words('report.say.two', { first, second })
}

function changedOf({ figures, unread }: Told, { words, text, topic }: ReportLanguage): string[] {
  const { volume, topics, ratings } = figures
  const negative = {
    now: volume.steps.reduce((sum, one) => sum + one.negative, 0),
    before: volume.before.negative,
  }
  const moved = topics.topics
    .filter(({ isSignificant }) => isSignificant)
    .toSorted((a, b) => b.complaints - b.before - (a.complaints - a.before))
    .slice(0, 3)
  const rated = ratings.counts.reduce((sum, count) => sum + count, 0)
  return [
    ...(unread === null
      ? []
      : [words('report.say.unread', { day: text.range({ from: unread, to: unread }) })]),
    words(`report.say.negative.${course(negative)}`, negative),
    ...moved.map(({ name, complaints: now, before }) =>
      words(`report.say.topic.${now > before ? 'rose' : 'fell'}`, { topic: topic(name), now, before }),
    ),
    ...(rated >= fewest && ratings.before.n >= fewest
      ? [
          words('report.say.stars', {
            now: text.stars(ratings.sum / rated),
            before: text.stars(ratings.before.sum / ratings.before.n),
            n: rated,
          }),
        ]
      : []),
  ]
}

function becauseOf({ figures }: Told, { words, text, topic }: ReportLanguage): string[] {
  const { topics, channels, hours, volume } = figures
  const all = topics.complaints.now
  const [first] = topics.topics
  const [source] = channels.sources.toSorted((a, b) => b.complaints - a.complaints)
  const peak = volume.step === 'day' ? peakOf(volume.steps) : null
  const outside = outsideHours(hours)
  return [
    ...(first && first.complaints > 0
      ? [words('report.say.about', { n: first.complaints, all, topic: topic(first.name) })]
      : []),
    ...(peak ? [words('report.say.peak', { n: peak.complaints, day: text.day(peak.from) })] : []),
    ...(source && source.complaints > 0
      ? [words('report.say.by', { n: source.complaints, all, source: source.name })]
      : []),
    ...(hours.n >= fewest
      ? [words('report.say.outside', { share: text.percent(outside / hours.n), n: hours.n })]
      : []),
  ]
}

/** The day with most complaints, where it stands out: at least five, and twice the mean. */
function peakOf(steps: ReportFigures['volume']['steps']) {
  const all = steps.reduce((sum, { complaints }) => sum + complaints, 0)
  const most = steps.toSorted((a, b) => b.complaints - a.complaints)[0]
  return most && most.complaints >= 5 && most.complaints >= (2 * all) / steps.length ? most : null
}

function didOf({ figures, now }: Told, { words, text }: ReportLanguage): string[] {
  const { summary, firstAnswer, followThrough } = figures
  const { answered, recovered } = summary
  const { within60 } = firstAnswer
  const median = summary.firstAnswer.now.medianMs
  return [
    ...(answered.now.of > 0 ? [words('report.say.answered', counted(answered.now, text.share))] : []),
    ...(median === null
      ? []
      : [words('report.say.median', { span: text.span(median), n: summary.firstAnswer.now.n })]),
    ...(now.withinTarget.of > 0 ? [words('report.say.target', counted(now.withinTarget, text.share))] : []),
    ...(within60.of > 0 ? [words('report.say.hour', counted(within60, text.share))] : []),
    ...(followThrough.kept.now.of > 0
      ? [words('report.say.promises', { ...followThrough.kept.now, broken: followThrough.broken })]
      : []),
    ...(recovered.now.of > 0 ? [words('report.say.recovered', { ...recovered.now })] : []),
  ]
}

function counted(share: Share, shareText: (share: Share) => string): Record<string, string | number> {
  return { ...share, share: shareText(share), isFew: share.of < fewest ? 'yes' : 'no' }
}

function careOf({ figures }: Told, { words, text }: ReportLanguage): string[] {
  const { volume, firstAnswer, summary, hours } = figures
  const gaps = volume.gaps.slice(0, 6)
  return [
    ...gaps.map(({ source, ...days }) => words('report.say.gap', { source, days: text.range(days) })),
    ...(volume.gaps.length > gaps.length
      ? [words('report.say.moreGaps', { n: volume.gaps.length - gaps.length })]
      : []),
    ...(summary.complaints.now.count < fewest
      ? [words('report.say.thin', { n: summary.complaints.now.count })]
      : []),
    ...(firstAnswer.untimed > 0 ? [words('report.say.untimed', { n: firstAnswer.untimed })] : []),
    ...(hours.untimed > 0 ? [words('report.say.noHour', { n: hours.untimed })] : []),
    words('report.say.model'),
  ]
}

/** More than chance, or not. */
function course({ now, before }: Beside<number>): 'rose' | 'fell' | 'steady' {
  if (!differs(now, before)) return 'steady'
  return now > before ? 'rose' : 'fell'
}

/** By how much the median answer came sooner or later; null where there is none on either side. */
function waitOf({
  now,
  before,
}: Beside<number | null>): { kind: 'sooner' | 'later' | 'same'; ms: number } | null {
  if (now === null || before === null) return null
  const ms = Math.abs(now - before)
  if (ms < minuteMs) return { kind: 'same', ms: now }
  return { kind: now < before ? 'sooner' : 'later', ms }
}
