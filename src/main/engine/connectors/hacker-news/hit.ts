import { emptyMention, type IncomingMention } from '@shared/model/mention'
import { z } from 'zod'
import { htmlText } from '../../text/html-text'
import { plainName, plainText } from '../../text/plain-text'
import { momentOfSeconds, webLink } from '../incoming-values'
import { shownUrl } from './figures'

const maxText = 100_000

/** A story or a comment as the search gives it. */
export const Hit = z.object({
  objectID: z.string().min(1),
  created_at_i: z.number().int(),
  author: z.string().nullish(),
  title: z.string().nullish(),
  story_title: z.string().nullish(),
  url: z.string().nullish(),
  story_text: z.string().nullish(),
  comment_text: z.string().nullish(),
  points: z.number().int().nullish().catch(null),
  num_comments: z.number().int().nullish().catch(null),
  story_id: z.coerce.string().nullish().catch(null),
  parent_id: z.coerce.string().nullish().catch(null),
})
export type Hit = z.infer<typeof Hit>

/** Null for one without words or title. */
export function hitMention(hit: Hit): IncomingMention | null {
  const { objectID: id, comment_text: comment, story_text: story } = hit
  const isComment = comment != null
  const title = plainName(hit.title ?? hit.story_title ?? '', 500)
  const author = plainName(hit.author ?? '')
  const text = plainText(htmlText(comment ?? story ?? ''), maxText) || title
  if (text === '') return null
  return {
    ...emptyMention(id, isComment ? 'comment' : 'post', 'search'),
    url: `${shownUrl}${id}`,
    author: author === '' ? null : authorOf(author),
    title: title === '' ? null : title,
    text,
    publishedAt: momentOfSeconds(hit.created_at_i),
    publishedPrecision: 'second',
    counts: { likes: hit.points ?? null, shares: null, replies: hit.num_comments ?? null, views: null },
    thread: { rootId: isComment ? (hit.story_id ?? null) : null, parentId: hit.parent_id ?? null },
    raw: { format: 'hacker-news-hit', body: JSON.stringify(hit) },
    details: webLink(hit.url) ? { link: hit.url ?? '' } : {},
  }
}

function authorOf(name: string): IncomingMention['author'] {
  const url = `https://news.ycombinator.com/user?id=${encodeURIComponent(name)}`
  return { externalId: name, name, handle: name, url, followers: null, isOwner: false }
}
