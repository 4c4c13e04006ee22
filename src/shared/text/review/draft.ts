import type { ReviewContext, ReviewLang } from '../../model/review'
import { promisesInSentences, type PromiseFound } from '../promises/promises-in'
import type { When } from '../promises/when'
import { whensIn } from '../promises/whens-in'
import { readSentences, type Sentence } from '../reading/sentences'
import type { Token } from '../reading/tokenize'
import { cuesIn, cuesOf, type Cue } from './cues'
import { reviewLexicon, type ReviewLexicon } from './lexicons'
import { withoutFields } from './open-fields'
import type { ReviewTools } from './review-tools'

/** A reply as the rules see it: read once, asked by all of them. */
export interface Draft {
  text: string
  lang: ReviewLang
  lexicon: ReviewLexicon
  context: ReviewContext
  tools: ReviewTools
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  /** The phrases of a section of the word lists, without its exceptions. */
  cues: (section: string) => readonly Cue[]
  /** By sentence. */
  whens: readonly (readonly When[])[]
  promises: readonly PromiseFound[]
}

export function readDraft(text: string, lang: ReviewLang, context: ReviewContext, tools: ReviewTools): Draft {
  const lexicon = reviewLexicon(lang)
  const { tokens, sentences } = readSentences(withoutFields(text))
  const found = cuesIn(sentences, lexicon)
  const known = new Map<string, readonly Cue[]>()
  const cues = (section: string) => {
    let list = known.get(section)
    if (!list) known.set(section, (list = cuesOf(found, section)))
    return list
  }
  const whens = sentences.map((sentence) => whensIn(sentence, text, lang))
  const promises = promisesInSentences({ text, lexicon, sentences, cues, whens })
  return { text, lang, lexicon, context, tools, tokens, sentences, cues, whens, promises }
}
