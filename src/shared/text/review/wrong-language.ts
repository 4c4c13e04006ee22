import { expectedLang } from './language'
import type { Rule } from './rule'

/** So sure must the identification be, and so many words must there be, for a language to be called wrong. */
const leastConfidence = 0.8
const leastWords = 4

/** D4: answered in another language than the customer wrote in. */
export const wrongLanguage: Rule = ({ text, tokens, context, tools }) => {
  const wanted = expectedLang(context, tools)
  if (!wanted || !tools.languageOf || tokens.filter(({ kind }) => kind === 'word').length < leastWords)
    return []
  const { lang, confidence } = tools.languageOf(text)
  if (!lang || lang === wanted || confidence < leastConfidence) return []
  return [{ span: null, code: 'found', data: { found: lang, wanted } }]
}
