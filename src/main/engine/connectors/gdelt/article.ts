import { emptyMention, type IncomingMention } from '@shared/model/mention'
import { z } from 'zod'
import { plainName } from '../../text/plain-text'
import { webLink } from '../incoming-values'
import { languageNamed } from './language-named'

export const Article = z.object({
  url: z.string().min(1),
  title: z.string(),
  seendate: z.string().regex(/^\d{8}T\d{6}Z$/),
  domain: z.string().default(''),
  language: z.string().nullish(),
  sourcecountry: z.string().nullish(),
})
export type Article = z.infer<typeof Article>

/** A page of news. What is known of it is its title; its time is when it was found. */
export function articleMention(article: Article): IncomingMention | null {
  const url = webLink(article.url)
  const title = plainName(article.title, 500)
  if (url === null || title === '') return null
  return {
    ...emptyMention(url, 'article', 'search'),
    url,
    author: {
      ...{ externalId: article.domain, name: article.domain, handle: null, url: `https://${article.domain}` },
      ...{ followers: null, kind: 'org', isOwner: false },
    },
    title,
    text: title,
    lang: article.language ? languageNamed(article.language) : null,
    publishedAt: seenAt(article.seendate),
    publishedPrecision: 'minute',
    raw: { format: 'gdelt-article', body: JSON.stringify(article) },
    details: article.sourcecountry ? { country: article.sourcecountry } : {},
  }
}

/** `20260302T081500Z` */
export function seenAt(text: string): number {
  return Date.parse(
    text.replace(
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
      (_all, y, mo, d, h, mi, s) => `${y}-${mo}-${d}T${h}:${mi}:${s}Z`,
    ),
  )
}
