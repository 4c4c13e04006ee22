import type { ReviewLang } from '../../model/review'
import { readSentences, type Sentence } from '../reading/sentences'
import type { Token } from '../reading/tokenize'
import { cuesIn, cuesOf, type Cue } from '../review/cues'
import { leadLexicon } from './lexicons'

/** What is known around a first message. */
export interface LeadContext {
  lang: ReviewLang
  /** Names by which the rival is called. */
  rivals: readonly string[]
  /** Whom it is for: their name signs nothing. */
  person: string | null
  /** How the client signs; empty for no signature. */
  signature: string
}

/** A first message as the rules see it: read once, asked by all of them. */
export interface Message {
  text: string
  context: LeadContext
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  /** The phrases of a section of the word lists, without its exceptions. */
  cues: (section: string) => readonly Cue[]
}

export function readMessage(text: string, context: LeadContext): Message {
  const { tokens, sentences } = readSentences(text)
  const found = cuesIn(sentences, leadLexicon(context.lang))
  return { text, context, tokens, sentences, cues: (section) => cuesOf(found, section) }
}
