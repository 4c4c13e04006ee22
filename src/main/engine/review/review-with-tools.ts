import type { Finding, ReviewInput, ReviewLang } from '@shared/model/review'
import { reviewLangOf } from '@shared/text/review/language'
import { reviewReply } from '@shared/text/review/review-reply'
import type { ReviewTools, Speller } from '@shared/text/review/review-tools'
import { tokenize } from '@shared/text/reading/tokenize'
import type { LanguageIdentifier } from '../triage/language/identify'

/** So much of a text tells its language; the rest would only take time. */
const told = 4000

/** A review with the dictionaries and the table of languages. */
export function reviewWithTools(
  input: ReviewInput,
  lang: ReviewLang,
  identifier: LanguageIdentifier,
  spellers: (lang: string) => Speller | null,
): Finding[] {
  const languageOf: ReviewTools['languageOf'] = (text) => {
    const begun = text.slice(0, told)
    return identifier.identify(begun, tokenize(begun))
  }
  const speller = spellers(reviewLangOf(input.reply, input.context ?? {}, { languageOf }, lang))
  return reviewReply(input, lang, speller ? { languageOf, speller } : { languageOf })
}
