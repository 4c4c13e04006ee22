import { emptyMention, type IncomingMention } from '@shared/model/mention'
import { z } from 'zod'
import { htmlText } from '../../text/html-text'
import { languageOf } from '../../text/language-of'
import { plainName, plainText } from '../../text/plain-text'
import { webLink } from '../incoming-values'

export const Result = z.object({
  title: z.string(),
  url: z.string().min(1),
  description: z.string().nullish(),
  language: z.string().nullish(),
  profile: z.object({ name: z.string().nullish() }).nullish(),
})
export type Result = z.infer<typeof Result>

export interface Shelf {
  query: string
  country: string
  /** UTC, `YYYY-MM-DD`: one page of results a day is kept for each name. */
  day: string
}

/** One place on a page of results: a page that a prospect meets. Its rank stands in the details, by which the search shelf counts. */
export function resultMention(result: Result, rank: number, shelf: Shelf): IncomingMention | null {
  const url = webLink(result.url)
  if (url === null) return null
  const { query, country, day } = shelf
  return {
    ...emptyMention(`${day}/${country}/${query.toLowerCase()}/${rank}`, 'serp_hit', 'watch'),
    url,
    author: {
      ...{ externalId: null, name: result.profile?.name ?? new URL(url).host, handle: null, url: null },
      ...{ followers: null, kind: 'org', isOwner: false },
    },
    title: plainName(htmlText(result.title), 500),
    text: plainText(htmlText(result.description ?? ''), 5000) || plainName(result.title, 500),
    lang: result.language ? languageOf(result.language) : null,
    publishedAt: Date.parse(`${day}T12:00:00Z`),
    publishedPrecision: 'day',
    retention: 'max_age:90',
    details: { query, rank: String(rank), country },
  }
}
