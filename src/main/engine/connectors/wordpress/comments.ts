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

/** The comments since a time, of those that have the words where there are some. */
export async function readComments(
  site: Site,
  words: string,
  since: number,
): Promise<ReadComments | FailedOutcome> {
  const query = {
    ...{ order: 'desc', orderby: 'date_gmt', per_page: String(commentsPerPage), _embed: 'up' },
    ...{ after: new Date(since - zoneSlackMs).toISOString(), ...(words !== '' && { search: words }) },
  }
  const comments: unknown[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const asked = await ask(site, 'comments', { ...query, page: String(page) }, Comments)
    if ('kind' in asked) return asked
    const { value: found, answer } = asked
    comments.push(...found.filter((comment) => !isOlder(comment, since)))
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
