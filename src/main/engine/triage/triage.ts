import type { IncomingMention, Sentiment } from '@shared/model/mention'
import type { Lexicon, Term } from './lexicon'
import { sentimentOf } from './sentiment'

/** What is worked out from a mention's text; every figure can be explained by its terms. */
export interface Triage {
  lang: string | null
  sentiment: Sentiment
  /** The sum of the terms: below zero is unhappy. */
  score: number
}

export interface ExplainedTriage extends Triage {
  terms: Term[]
}

/** What the triage needs to know of languages; loaded once, since the tables are large. */
export interface Languages {
  /** ISO 639-1, or null when the text does not tell. */
  detect: (text: string) => string | null
  lexicon: (lang: string | null) => Lexicon
}

/**
 * The first-pass reading of a mention: the language by its text, else as the source declares it; the sentiment by word
 * lists, with the stars as evidence beside the words.
 */
export function triageOf(
  { title, text, lang: declared, rating }: Pick<IncomingMention, 'title' | 'text' | 'lang' | 'rating'>,
  languages: Languages,
): ExplainedTriage {
  const words = title ? `${title}.\n${text}` : text
  const lang = languages.detect(words) ?? declared?.slice(0, 2).toLowerCase() ?? null
  return { lang, ...sentimentOf(words, rating, languages.lexicon(lang)) }
}
