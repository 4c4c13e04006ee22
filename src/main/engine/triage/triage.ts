import type { IncomingMention, MentionKind } from '@shared/model/mention'
import type { ExplainedTriage, Triage, UrgencyWeights } from '@shared/model/triage'
import { tokenize } from '@shared/text/reading/tokenize'
import type { LanguageIdentifier } from './language/identify'
import { languageOf } from './language/language-of'
import { confidenceOf, intentOf, rounded, sentimentOf, topicsWith, type Judged } from './labels'
import type { Lexicon } from './lexicon/lexicon'
import type { LayerWeights } from './model/scores'
import type { TriageModel } from './model/triage-model'
import { ownPart } from './reading/own-part'
import { read } from './reading/read'
import { starsOf, type Stars } from './stars'
import { topicsOf, type OwnTopic } from './topics/topics'
import { defaultUrgencyWeights, urgencyOf, urgencyReasons, type UrgencyContext } from './urgency/urgency'
import { weigh } from './weigh'

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
  const text = ownPart(readableText(mention))
  const tokens = tokenize(text)
  const language = languageOf(text, tokens, mention.lang, reader.identifier)
  const reading = read(text, reader.lexicon(language.lang), tokens)
  const stars = starsOf(mention.rating)
  const weighed = weigh(reader.model, client.layer, reading, language.lang, stars, withReasons)
  const complaintScore = judgedComplaint(mention) ?? weighed.complaint
  const urgency = urgencyReasons(
    text,
    reading,
    urgencyContext(mention, stars, complaintScore),
    client.urgencyWeights,
  )
  const topics = topicsOf(text, reading, client.topics)
  const isModelled = language.lang !== null && reader.model.langs.includes(language.lang)
  const triage: Triage = {
    lang: language.lang,
    ...sentimentOf(weighed, mention.judged),
    confidence: weighed.saysNothing
      ? 0
      : rounded(confidenceOf(weighed) * (isModelled ? Math.max(0.5, language.confidence) : unmodelled)),
    complaint: complaintScore >= 0.5,
    complaintScore: rounded(complaintScore),
    intent: weighed.saysNothing ? 'none' : intentOf(weighed, complaintScore),
    topics: topicsWith(
      topics.map(({ topic }) => topic),
      mention.judged?.topics,
    ),
    urgency: urgencyOf(urgency),
  }
  return { triage, reasons: () => ({ ...weighed.reasons(text), topics, urgency }) }
}

function judgedComplaint({ judged }: ReadableMention): number | null {
  return judged?.complaint === undefined ? null : judged.complaint ? 1 : 0
}

function urgencyContext(mention: ReadableMention, stars: Stars, complaintScore: number): UrgencyContext {
  return {
    complaintScore,
    rating: stars.share,
    followers: mention.followers ?? null,
    earlierComplaints: complaintScore >= 0.5 ? (mention.earlierComplaints?.() ?? 0) : 0,
  }
}
