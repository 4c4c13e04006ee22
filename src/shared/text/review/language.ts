import { reviewLangs, type ReviewContext, type ReviewLang } from '../../model/review'
import { tokenize } from '../reading/tokenize'
import { reviewLexicon } from './lexicons'
import type { ReviewTools } from './review-tools'

const leastConfidence = 0.7

/** The customer's language: as it is known, or as the text of the mention tells; null where neither does. */
export function expectedLang({ mention }: ReviewContext, { languageOf }: ReviewTools): string | null {
  const known = /^[a-z]{2,3}/.exec(mention?.lang?.trim().toLowerCase() ?? '')?.[0]
  if (known !== undefined) return known
  if (!mention?.text || !languageOf) return null
  const { lang, confidence } = languageOf(mention.text)
  return confidence >= leastConfidence ? lang : null
}

/** The language whose words the rules look for: that of the reply itself, as far as its commonest words tell, else the customer's. */
export function reviewLangOf(
  reply: string,
  context: ReviewContext,
  tools: ReviewTools,
  fallback: ReviewLang,
): ReviewLang {
  const expected = reviewLangs.find((lang) => lang === expectedLang(context, tools)) ?? fallback
  const words = tokenize(reply.slice(0, 2000)).filter(({ kind }) => kind === 'word')
  const counts = reviewLangs.map((lang) => {
    const { common } = reviewLexicon(lang)
    return { lang, count: words.filter(({ key }) => common.has(key)).length }
  })
  const ours = counts.find(({ lang }) => lang === expected)?.count ?? 0
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count >= 3 && best.count > 1.5 * ours ? best.lang : expected
}
