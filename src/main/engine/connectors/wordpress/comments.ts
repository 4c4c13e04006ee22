import type { FailedOutcome } from '../outcome'
import { writtenAt } from './comment-mention'
import { commentsPerPage, mostPages, zoneSlackMs } from './figures'
import { Comment, Comments } from './schema'
import { ask, type Site } from './site'

export interface ReadComments {
  /** As they came, the newest first. */
  comments: unknown[]
  isPartial: boolean
}

export interface Span {
  /** Down to here all are read, however many pages that takes… */
  since: number
  /** …and down to here as many as stand on the first page. */
  lookBackTo: number
}

/**
 * The comments of a span, of those that have the words where there are some. A comment that was held back is shown late, and under the
 * time at which it was written; one that is changed keeps its time as well. The first page is asked for anyway, so that it is read whole.
 */
export async function readComments(
  site: Site,
  words: string,
  { since, lookBackTo }: Span,
): Promise<ReadComments | FailedOutcome> {
  const query = {
    ...{ order: 'desc', orderby: 'date_gmt', per_page: String(commentsPerPage), _embed: 'up' },
    after: new Date(Math.min(since, lookBackTo) - zoneSlackMs).toISOString(),
    ...(words !== '' && { search: words }),
  }
  const comments: unknown[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const asked = await ask(site, 'comments', { ...query, page: String(page) }, Comments)
    if ('kind' in asked) return asked
    const { value: found, answer } = asked
    const downTo = page === 1 ? Math.min(since, lookBackTo) : since
    comments.push(...found.filter((comment) => !isOlder(comment, downTo)))
    const pages = Number(answer.headers['x-wp-totalpages'] ?? NaN)
    const isLast = Number.isNaN(pages) ? found.length < commentsPerPage : page >= pages
    if (isLast || isOlder(found.at(-1), since)) return { comments, isPartial: false }
  }
  return { comments, isPartial: true }
}

function isOlder(comment: unknown, than: number): boolean {
  const { data } = Comment.safeParse(comment)
  const at = data ? writtenAt(data) : null
  return at !== null && at < than
}
