import { z } from 'zod'
import type { Reading } from '../connector'
import type { Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { commentMention } from './comment-mention'
import { readComments } from './comments'
import { overlapMs, spanMs } from './figures'
import { Comment, User } from './schema'
import { ask, siteAt } from './site'

const Stored = z.object({ v: z.literal(1), readAt: z.number() })

/** The comments of a site that are new; with an account it is known which of them are its own. */
export async function collectComments(reading: Reading): Promise<Outcome> {
  const { settings, now } = reading
  const site = siteAt(settings['site'] ?? '', reading)
  if (site === null) return { kind: 'unreadable', found: 'text', reason: 'url-invalid' }
  const own = site.isSignedIn ? await ask(site, 'users/me', {}, User) : null
  if (own && 'kind' in own) return own
  const words = settings['words'] ?? ''
  const known = Stored.safeParse(reading.cursor).data?.readAt
  const lookBackTo = now - spanMs
  const since = known === undefined ? lookBackTo : known - overlapMs
  const read = await readComments(site, words, { since, lookBackTo })
  if ('kind' in read) return read
  const comments = read.comments.flatMap((comment) => Comment.safeParse(comment).data ?? [])
  const place = {
    ...{ base: site.base, ownId: own?.value.id ?? null, isSearch: words !== '' },
    parents: new Map(comments.map(({ id, parent }) => [id, parent])),
  }
  const title = new URL(site.base).host
  return outcomeOfItems({
    ...{ items: read.comments, schema: Comment, isPartial: read.isPartial, isFirst: known === undefined },
    mentionOf: (comment) => commentMention(comment, place),
    ...{ title: words === '' ? title : `${words} (${title})`, cursor: { v: 1, readAt: now } },
  })
}
