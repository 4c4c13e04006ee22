import type { Scope } from '@shared/contract/analytics'
import { periodBefore, type Period } from '@shared/model/period'
import type { ReportFigures, ReportScore, ReportSettings } from '@shared/model/report'
import { dayAt, dayNumber, dayText, startOfDay } from '@shared/text/hours/local-days'
import { parseQuery } from '@shared/text/query/parse-query'
import { figures, type FigureName } from '../analytics/figures'
import { groundOf } from '../analytics/ground'
import { getClockRules } from '../clocks/store'
import type { ReadDb } from '../db/database'
import * as cases from './case-store'
import type { ReportSources } from './report-document'
import { scoreOf, scoredPeriods } from './scorecard'
import { countLeads, findFirstMoment, listCrises, listPromises } from './source-store'
import { withinTarget } from './within-target'

export interface ReportRequest {
  client: { id: string; name: string }
  period: Period
  before: Period
  settings: ReportSettings
  now: number
}
type AskFigure = (name: FigureName, scope: Scope) => unknown

/** So many cases stand in the table behind a report; whoever needs more takes the table file. */
export const mostRows = 1000

const figureNames: Record<keyof ReportFigures, FigureName> = {
  summary: 'analytics.summary',
  volume: 'analytics.volume',
  firstAnswer: 'analytics.firstAnswer',
  ageing: 'analytics.ageing',
  hours: 'analytics.hours',
  topics: 'analytics.topics',
  voice: 'analytics.voice',
  channels: 'analytics.channels',
  ratings: 'analytics.ratings',
  followThrough: 'analytics.followThrough',
}

/** Everything that a report is made from, as it is now. */
export function gather(db: ReadDb, request: ReportRequest): ReportSources {
  const { client, period, before, settings, now } = request
  const rules = getClockRules(db)
  const zone = rules.hours.timeZone
  const scope = { client: client.id, period, before, query: settings.query, choices: {} }
  const span = caseScope(request, zone, period)
  const ask: AskFigure = (name, asked) => figures[name](groundOf(db, asked, now))
  return {
    ...{ client: client.name, period, before, zone, now, settings, rules },
    figures: figuresOf(scope, ask),
    scores: scoresOf(db, request, zone, ask),
    urgent: cases.listUrgent(db, span, mostRows),
    pinned: cases.listNamed(db, settings.pinned),
    caseCount: cases.countCases(db, span),
    firstDay: firstDay(db, zone),
    promises: listPromises(db, span.from, span.to),
    leads: countLeads(db, span.from, span.to),
    crises: listCrises(db, span.from, span.to),
  }
}

/** The day of the oldest mention that is held, whatever it is about. */
function firstDay(db: ReadDb, zone: string): string | null {
  const at = findFirstMoment(db)
  return at === null ? null : dayText(dayAt(zone, at))
}

/** The cases that were opened in some days of the client's clocks. */
export function caseScope(
  { settings, now }: Pick<ReportRequest, 'settings' | 'now'>,
  zone: string,
  { from, to }: Period,
): cases.CaseScope {
  const query = parseQuery(settings.query)
  return {
    from: startOfDay(zone, dayNumber(from)),
    to: startOfDay(zone, dayNumber(to) + 1),
    query: query.kind === 'all' ? null : query,
    now,
  }
}

function figuresOf(scope: Scope, ask: AskFigure): ReportFigures {
  const entries = Object.entries(figureNames).map(([key, name]) => [key, ask(name, scope)] as const)
  return Object.fromEntries(entries) as unknown as ReportFigures
}

function scoresOf(db: ReadDb, request: ReportRequest, zone: string, ask: AskFigure): ReportScore[] {
  const { client, settings, now } = request
  const rules = getClockRules(db)
  const scores: ReportScore[] = []
  for (const period of scoredPeriods(request.period, request.before)) {
    const scope = {
      client: client.id,
      period,
      before: periodBefore(period),
      query: settings.query,
      choices: {},
    }
    const summary = ask('analytics.summary', scope) as ReportFigures['summary']
    const timed = cases.listTimed(db, caseScope(request, zone, period))
    scores.push(scoreOf(period, summary, withinTarget(timed, rules, now)))
  }
  return scores
}
