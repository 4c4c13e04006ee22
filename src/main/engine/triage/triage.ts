import type { IncomingMention, MentionKind, Rating, Sentiment } from '@shared/model/mention'
import type { ExplainedTriage, Intent, Reason, Triage, UrgencyWeights } from '@shared/model/triage'
import type { Identified, LanguageIdentifier } from './language/identify'
import type { Lexicon } from './lexicon/lexicon'
import { reasonsOf } from './model/reasons'
import { addScores, chance, headScores, shares, type LayerWeights, type Shares } from './model/scores'
import type { Head, TriageModel } from './model/triage-model'
import { ownPart } from './reading/own-part'
import { read, type Reading } from './reading/read'
import { tokenize, type Token } from '@shared/text/reading/tokenize'
import { topicsOf, type OwnTopic } from './topics/topics'
import { defaultUrgencyWeights, urgencyOf, urgencyReasons, type UrgencyContext } from './urgency/urgency'

/** What triage needs to read: loaded once, since the tables are large. */
export interface Reader {
  identifier: LanguageIdentifier
  lexicon: (lang: string | null) => Lexicon
  model: TriageModel
}

/** What a client has taught its reader, and how it weighs urgency. */
export interface ClientTriage {
  layer: LayerWeights | null
  topics: readonly OwnTopic[]
  urgencyWeights: UrgencyWeights
}

/** Of nobody's: the reader as it ships. */
export const untaught: ClientTriage = { layer: null, topics: [], urgencyWeights: defaultUrgencyWeights }

/** What is read of a mention; tests and the command line give less than a whole one. */
export type ReadableMention = Pick<IncomingMention, 'title' | 'text' | 'lang' | 'rating'> & {
  kind?: MentionKind
  followers?: number | null
  /** How many complaints its author made before; asked only of a complaint. */
  earlierComplaints?: () => number
  judged?: Judged
}

/** What the user, or the model that the user made the judge, says a mention is; it stands above our own reading. */
export interface Judged {
  sentiment?: Sentiment
  sentimentScore?: number
  complaint?: boolean
  topics?: ReadonlyMap<string, boolean>
}

/** Below this the source's declared language is believed before the detected one. */
const sureOfLanguage = 0.8
/** Both poles of a text are strong from here on. */
const mixedFrom = 0.5
/** … but only where neither pole is nearly ruled out. */
const leastPole = 0.15
/** What the best rating adds to the scores, in the model's own unit (log-odds); the worst takes it away. */
const ratingWeight = { sentiment: 4.5, complaint: -1.5 }
/** What any rating but a middling one takes from neutral: who gives four stars of five is not indifferent, however plainly it is said. */
const notNeutral = { from: 0.4, weight: 2.25 }
/** Nothing is surer than this: labels err too. */
const surest = 0.99
/** A reading in a language without a model of its own is worth less. */
const unmodelled = 0.6

/** Reads a mention. Pure and total: anything is a text, and it takes linear time. */
export function triageOf(mention: ReadableMention, reader: Reader, client: ClientTriage): Triage {
  const { triage } = readMention(mention, reader, client, false)
  return mention.kind === 'serp_hit' ? voiceless(triage, mention) : triage
}

/** A place on a page of search results is nobody's voice: it has a tone, but nobody there waits for an answer, unless the user says so. */
function voiceless(triage: Triage, { judged }: ReadableMention): Triage {
  if (judged?.complaint === true) return triage
  return { ...triage, complaint: false, complaintScore: 0, intent: 'none', urgency: 0 }
}

/** The same reading with its reasons. Offsets are into the text, or, where there is a title, into title, full stop, line break and text. */
export function explainedTriageOf(
  mention: ReadableMention,
  reader: Reader,
  client: ClientTriage,
): ExplainedTriage {
  const { triage, reasons } = readMention(mention, reader, client, true)
  return { ...triage, reasons: reasons() }
}

/** Title and text as triage reads them. */
export function readableText({ title, text }: Pick<IncomingMention, 'title' | 'text'>): string {
  return title ? `${title}.\n${text}` : text
}

function readMention(mention: ReadableMention, reader: Reader, client: ClientTriage, withReasons: boolean) {
  const whole = readableText(mention)
  const text = ownPart(whole)
  const tokens = tokenize(text)
  const { lang, confidence: languageConfidence } = languageOf(text, tokens, mention.lang, reader)
  const reading = read(text, reader.lexicon(lang), tokens)
  const { model } = reader
  const { scores, shares: tokenShares } = addScores(model, client.layer, reading, withReasons)
  const scoresOf = (name: string) =>
    headScores(headOf(model, name), scores[headOf(model, name).table] as Float64Array, lang)
  const goodness = ratingShare(mention.rating)
  const evidence = reading.tokens.length > 0 || mention.rating !== null

  const [bad = 0, neutral = 0, good = 0] = scoresOf('sentiment')
  const pull = (ratingWeight.sentiment * goodness) / 2
  const calm = Math.abs(goodness) > notNeutral.from ? notNeutral.weight : 0
  const [unhappy = 0, level = 1, happy = 0] = evidence
    ? shares([bad - pull, neutral - calm, good + pull], headOf(model, 'sentiment').temperature)
    : [0, 1, 0]
  const complaintLogit = (scoresOf('complaint')[0] ?? 0) + ratingWeight.complaint * goodness
  const { judged = {} } = mention
  const readComplaint = evidence ? chance(complaintLogit, headOf(model, 'complaint').temperature) : 0
  const complaintScore = judged.complaint === undefined ? readComplaint : judged.complaint ? 1 : 0
  const mixedScore = evidence ? chance(scoresOf('mixed')[0] ?? 0, headOf(model, 'mixed').temperature) : 0
  const isMixed = mixedScore >= mixedFrom && Math.min(unhappy, happy) >= leastPole
  const leaning = unhappy >= level && unhappy >= happy ? 'negative' : happy > level ? 'positive' : 'neutral'
  const context: UrgencyContext = {
    complaintScore,
    rating: mention.rating ? (goodness + 1) / 2 : null,
    followers: mention.followers ?? null,
    earlierComplaints: complaintScore >= 0.5 ? (mention.earlierComplaints?.() ?? 0) : 0,
  }
  const urgency = urgencyReasons(text, reading, context, client.urgencyWeights)
  const topics = topicsOf(text, reading, client.topics)
  const isModelled = lang !== null && model.langs.includes(lang)
  const triage: Triage = {
    lang,
    sentiment: judged.sentiment ?? (isMixed ? 'mixed' : leaning),
    leaning: judged.sentiment === undefined || judged.sentiment === 'mixed' ? leaning : judged.sentiment,
    sentimentScore: judged.sentimentScore ?? rounded(happy - unhappy),
    confidence: evidence
      ? rounded(
          Math.min(surest, Math.max(unhappy, level, happy)) *
            (isModelled ? Math.max(0.5, languageConfidence) : unmodelled),
        )
      : 0,
    complaint: complaintScore >= 0.5,
    complaintScore: rounded(complaintScore),
    intent: evidence ? intentOf(scoresOf('intent'), headOf(model, 'intent'), complaintScore) : 'none',
    topics: judgedTopics(
      topics.map(({ topic }) => topic),
      judged.topics,
    ),
    urgency: urgencyOf(urgency),
  }
  const reasons = () => ({
    sentiment: [
      ...wordReasons(
        text,
        reading,
        tokenShares,
        headOf(model, 'sentiment'),
        ([low = 0, , high = 0]) => high - low,
        good - bad,
      ),
      ...ratingReason(mention.rating, 2 * pull),
    ],
    complaint: [
      ...wordReasons(
        text,
        reading,
        tokenShares,
        headOf(model, 'complaint'),
        ([one = 0]) => one,
        complaintLogit - ratingWeight.complaint * goodness,
      ),
      ...ratingReason(mention.rating, ratingWeight.complaint * goodness),
    ],
    topics,
    urgency,
  })
  return { triage, reasons }
}

function languageOf(
  text: string,
  tokens: readonly Token[],
  declared: string | null,
  { identifier }: Reader,
): Identified {
  const told = declared?.slice(0, 2).toLowerCase() ?? null
  const found = identifier.identify(text, tokens)
  if (told === null || found.lang === told) return found
  return found.confidence >= sureOfLanguage ? found : { lang: told, confidence: 0.5 }
}

/** −1 for the worst rating, 1 for the best, 0 for the middle and for none. */
function ratingShare(rating: Rating | null): number {
  if (!rating || rating.max <= rating.min) return 0
  return Math.max(-1, Math.min(1, (2 * (rating.value - rating.min)) / (rating.max - rating.min) - 1))
}

/** What is a complaint is never praise, and what is none is no complaint: the two readings agree. */
function intentOf(scores: number[], { classes }: Head, complaintScore: number): Intent {
  const isComplaint = complaintScore >= 0.5
  const allowed = classes.map((intent, index) => {
    const contradicts = isComplaint ? intent === 'praise' || intent === 'none' : intent === 'complaint'
    return contradicts ? -Infinity : (scores[index] as number)
  })
  return classes[allowed.indexOf(Math.max(...allowed))] as Intent
}

function wordReasons(
  text: string,
  reading: Reading,
  tokenShares: Shares | null,
  { table, column, classes, scale }: Head,
  difference: (columns: number[]) => number,
  total: number,
): Reason[] {
  const all = tokenShares?.[table]
  if (!all) return []
  const columns = all.length / (reading.tokens.length + 1)
  const at = (token: number) =>
    difference(classes.map((_, index) => (all[token * columns + column + index] as number) * scale))
  const byToken = reading.tokens.map((_, token) => at(token))
  return reasonsOf(text, reading, byToken, total - byToken.reduce((sum, one) => sum + one, 0))
}

function ratingReason(rating: Rating | null, weight: number): Reason[] {
  return rating && weight !== 0 ? [{ term: 'stars', weight, start: null, end: null }] : []
}

function judgedTopics(read: readonly string[], judged: ReadonlyMap<string, boolean> | undefined): string[] {
  const topics = new Set(read)
  for (const [topic, is] of judged ?? [])
    if (is) topics.add(topic)
    else topics.delete(topic)
  return [...topics]
}

function headOf(model: TriageModel, name: string): Head {
  const head = model.heads.find((one) => one.name === name)
  if (!head) throw new Error(`the triage model has no head "${name}"`)
  return head
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
