import type { ClockRules } from '@shared/model/clock'
import type { CrisisFigures } from '@shared/model/crisis'
import type { Period } from '@shared/model/period'
import type {
  ReportCaseRow,
  ReportCrisis,
  ReportDocument,
  ReportFigures,
  ReportPromise,
  ReportScore,
  ReportSettings,
} from '@shared/model/report'
import { actionsFor } from './actions'
import type { CaseFacts } from './case-store'
import { casesOfNote, quotesOf } from './cases-of-note'
import { customerNames, type NameOf } from './customer-names'
import { firstWords, withoutContacts } from './first-words'
import { narrativeOf } from './narrative'
import { reportLanguage } from './report-language'
import { knownScores } from './scorecard'
import type { CrisisFacts, PromiseFacts } from './source-store'
import { unreadBefore } from './unread-before'

/** All that a report is made from, gathered beforehand. */
export interface ReportSources {
  client: string
  period: Period
  before: Period
  zone: string
  now: number
  settings: ReportSettings
  rules: ClockRules
  figures: ReportFigures
  scores: ReportScore[]
  /** The most urgent first. */
  urgent: CaseFacts[]
  pinned: CaseFacts[]
  caseCount: number
  /** Of the oldest mention that is held. */
  firstDay: string | null
  promises: PromiseFacts[]
  leads: ReportDocument['leads']
  crises: CrisisFacts[]
}

/** The report itself, put together out of what was gathered: pure, so that the same sources give the same bytes. */
export function reportDocument(sources: ReportSources): ReportDocument {
  const { client, period, before, zone, now, settings, figures, rules, urgent } = sources
  const language = reportLanguage(settings.lang)
  const scores = knownScores(sources.scores)
  const [score] = scores
  if (!score) throw new Error('a report needs its own period')
  const facts = { figures, now: score, targetMinutes: rules.firstAnswerMinutes }
  const actions = actionsFor(facts, language)
  const nameOf = customerNames(language.words, settings.isAnonymous)
  const said = (text: string) => firstWords(settings.isAnonymous ? withoutContacts(text) : text)
  const cases = casesOfNote(urgent, sources.pinned).map(({ facts: one, isPinned }) => ({
    ...caseRow(one, nameOf),
    isPinned,
    text: said(one.text),
    // The way to the words is the way to the person.
    url: settings.isAnonymous ? null : one.url,
  }))
  const unread = unreadBefore(before, sources.firstDay)
  const topics = figures.topics.topics.slice(0, 2).map(({ name }) => name)
  return {
    format: 'atalaya-report-1',
    ...{ client, period, before, zone, madeAt: now, settings, figures, scores, actions, cases },
    words: narrativeOf({ client, period, figures, now: score, actions, unread }, language),
    targetMinutes: rules.firstAnswerMinutes,
    quotes: quotesOf(urgent, topics).map(({ topic, facts: one }) => ({
      ...{ topic, text: said(one.text), lang: one.lang, source: one.source, at: one.openedAt },
    })),
    promises: sources.promises.map((one) => promiseOf(one, nameOf, now)),
    leads: sources.leads,
    crises: sources.crises.map(crisisOf),
    appendix: { rows: urgent.map((one) => caseRow(one, nameOf)), total: sources.caseCount },
  }
}

/** A case in one line; an answer of the same moment only says that its source tells no time. */
export function caseRow(facts: CaseFacts, nameOf: NameOf): ReportCaseRow {
  const { firstAnsweredAt, openedAt, isTimed, person, name, text: _t, url: _u, priority: _p, ...row } = facts
  const isMeasured = isTimed && firstAnsweredAt !== null && firstAnsweredAt > openedAt
  return {
    ...row,
    openedAt,
    isTimed,
    firstAnswerMs: isMeasured ? firstAnsweredAt - openedAt : null,
    isAnswered: firstAnsweredAt !== null,
    who: nameOf(person, name),
  }
}

function promiseOf({ person, name, ...promise }: PromiseFacts, nameOf: NameOf, now: number): ReportPromise {
  const isOverdue = promise.status === 'pending' && promise.dueAt !== null && promise.dueAt < now
  return { ...promise, who: nameOf(person, name), isOverdue }
}

function crisisOf({ figures, ...crisis }: CrisisFacts): ReportCrisis {
  const counted = figures === null ? null : (JSON.parse(figures) as CrisisFigures | null)
  return {
    ...crisis,
    mentions: counted?.mentions ?? null,
    cases: counted?.cases ?? null,
    answered: counted?.answered ?? null,
  }
}
