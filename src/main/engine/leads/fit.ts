import { fitMost, type Fit, type FitTerm, type FitTermName, type Strength } from '@shared/model/lead'
import type { Sentiment } from '@shared/model/mention'
import type { Intent } from '@shared/model/triage'
import { isDoubted } from './strengths'

/** What of a rival's unhappy customer says whether they are worth approaching. */
export interface Grievance {
  publishedAt: number
  sentiment: Sentiment
  sentimentScore: number
  complaint: boolean
  intent: Intent
  stars: number | null
  topics: readonly string[]
  lang: string | null
  /** How many saw it or follow its writer; null where nobody says. */
  reach: number | null
}

export interface Offer {
  strengths: ReadonlyMap<string, Strength>
  /** Languages in which the client answers. */
  languages: readonly string[]
}

const dayMs = 86_400_000
/** After so many days what happened is half as fresh. */
const halfLifeDays = 14
/** Who wants any of these is looking for somebody else already. */
const seeking: readonly Intent[] = ['leaving', 'request', 'question', 'competitor']

/** How well a grievance fits the client: a sum of named parts, each with its reason. Total: always 0 to 100. */
export function fitOf(grievance: Grievance, offer: Offer, now: number): Fit {
  const why = bestStrength(grievance.topics, offer.strengths)
  const terms = [
    grievanceTerm(grievance),
    strengthTerm(grievance.topics, why),
    term('seeking', seeking.includes(grievance.intent) ? 1 : 0, seekingCode(grievance.intent)),
    languageTerm(grievance.lang, offer.languages),
    recencyTerm(grievance.publishedAt, now),
    reachTerm(grievance.reach),
  ]
  return { score: terms.reduce((sum, { points }) => sum + points, 0), terms, why }
}

function bestStrength(topics: readonly string[], strengths: ReadonlyMap<string, Strength>): Strength | null {
  const known = topics.flatMap((topic) => strengths.get(topic) ?? []).filter(({ score }) => score > 0)
  return known.reduce<Strength | null>((best, one) => (!best || one.score > best.score ? one : best), null)
}

const ofFeeling: Record<Sentiment, number> = { negative: 0.35, mixed: 0.2, neutral: 0.1, positive: 0 }

function grievanceTerm({ complaint, sentiment, sentimentScore, stars }: Grievance): FitTerm {
  const ofScore = 0.25 * Math.min(1, Math.max(0, -finite(sentimentScore)))
  const ofStars = stars === null ? 0 : Math.max(0, (3 - finite(stars)) / 8)
  const share = (complaint ? 0.5 : ofFeeling[sentiment]) + ofScore + ofStars
  const code = complaint ? 'complaint' : 'unhappy'
  return stars === null
    ? term('grievance', share, code)
    : term('grievance', share, `${code}-rated`, { stars: finite(stars) })
}

function strengthTerm(topics: readonly string[], why: Strength | null): FitTerm {
  if (topics.length === 0) return term('strength', 0, 'no-topic')
  if (!why) return term('strength', 0, 'no-strength')
  const { topic, declared, positive, n, score } = why
  if (declared === null) return term('strength', score, 'measured', { topic, positive, n })
  const code = isDoubted(why) ? 'doubted' : n > 0 ? 'declared-measured' : 'declared'
  return term('strength', score, code, { topic, declared, positive, n })
}

function seekingCode(intent: Intent): string {
  return seeking.includes(intent) ? 'seeking' : 'not-seeking'
}

function languageTerm(lang: string | null, languages: readonly string[]): FitTerm {
  if (lang === null) return term('language', 0, 'no-language')
  return languages.includes(lang)
    ? term('language', 1, 'spoken', { lang })
    : term('language', 0, 'unspoken', { lang })
}

function recencyTerm(publishedAt: number, now: number): FitTerm {
  const days = Math.max(0, finite((now - publishedAt) / dayMs))
  return term('recency', 0.5 ** (days / halfLifeDays), 'days', { days: Math.floor(days) })
}

/** Each tenfold counts as much as the one before: a thousand readers are no thousand times one. */
function reachTerm(reach: number | null): FitTerm {
  if (reach === null) return term('reach', 0, 'no-reach')
  const count = Math.max(0, finite(reach))
  return term('reach', Math.log10(1 + count) / 5, 'reach', { count })
}

function term(name: FitTermName, share: number, code: string, data: FitTerm['data'] = {}): FitTerm {
  const bounded = Math.max(0, Math.min(1, finite(share)))
  return { term: name, points: Math.round(bounded * fitMost[name]), code, data }
}

/** What a file claims may be no number at all. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : 0
}
