import { z } from 'zod'
import type { Reading } from '../connector'
import { momentOf } from '../incoming-values'
import { askJson, type JsonApi } from '../json-api'
import type { FailedOutcome, Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { readPages, type Page } from '../read-pages'
import { ownUser, urlOf, xApi } from './api'
import { pagesAtOnce } from './cap'
import { fieldsAsked, firstSpanMs, overlapMs, postsPerPage, searchWindowMs, windowMarginMs } from './figures'
import { postMention } from './post-mention'
import { searchQuery } from './query'
import { spentUntil } from './refusal'
import { Post, Posts, User } from './schema'

const Stored = z.object({
  v: z.literal(1),
  readAt: z.number(),
  /** The own account, which need not be asked for at every reading: that too is paid for. */
  ownId: z.string(),
  handle: z.string(),
})

/** What pages bring beside their posts. */
interface Beside {
  users: Map<string, User>
  waitUntil: number | null
}

/** What is written to the account, or what a search finds, since the last reading; the newest first. */
export async function collectPosts(reading: Reading): Promise<Outcome> {
  const { access, settings, now } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const api = xApi({ ...reading, access })
  const handle = access.values['handle'] ?? ''
  const known = Stored.safeParse(reading.cursor).data
  const own = known?.handle === handle ? { id: known.ownId } : await ownUser(api)
  if ('kind' in own) return own
  const isSearch = settings['reading'] === 'search'
  const earliest = now - (isSearch ? searchWindowMs - windowMarginMs : firstSpanMs)
  const since = Math.max(earliest, known ? known.readAt - overlapMs : earliest)
  const beside: Beside = { users: new Map(), waitUntil: null }
  const read = await readPages((next) => readPage(api, pageUrl(reading, own.id, since, next), beside), {
    mostPages: pagesAtOnce(settings),
    isOldEnough: (post) => (momentOf(Post.safeParse(post).data?.created_at) ?? Infinity) < since,
  })
  if ('kind' in read) return read
  const { users, waitUntil } = beside
  return outcomeOfItems({
    ...{ items: read.items, schema: Post, isFirst: known === undefined },
    mentionOf: (post) => postMention(post, { users, ownId: own.id, reason: isSearch ? 'search' : 'mention' }),
    title: isSearch ? (settings['words'] ?? '') : `@${handle}`,
    cursor: { v: 1, readAt: now, ownId: own.id, handle },
    isPartial: read.isPartial || (known !== undefined && known.readAt < earliest),
    atLeastMs: Math.max(0, (waitUntil ?? 0) - now),
  })
}

async function readPage(api: JsonApi, url: string, beside: Beside): Promise<Page | FailedOutcome> {
  const asked = await askJson(api, url, Posts)
  if ('kind' in asked) return asked
  const { data, includes, errors, meta } = asked.value
  if (!data && !meta) return { kind: 'bad-request', words: errors?.[0]?.detail ?? '', status: 200 }
  for (const found of includes?.users ?? []) {
    const user = User.safeParse(found).data
    if (user) beside.users.set(user.id, user)
  }
  beside.waitUntil = spentUntil(asked.answer.headers, api.now)
  return { items: data ?? [], next: meta?.next_token ?? null }
}

function pageUrl({ settings }: Reading, ownId: string, since: number, next: string | null): string {
  const isSearch = settings['reading'] === 'search'
  const query = {
    ...{ max_results: String(postsPerPage), start_time: new Date(since).toISOString(), ...fieldsAsked },
    ...(isSearch && { query: searchQuery(settings['words'] ?? ''), sort_order: 'recency' }),
    ...(next !== null && { [isSearch ? 'next_token' : 'pagination_token']: next }),
  }
  return urlOf(isSearch ? '/tweets/search/recent' : `/users/${ownId}/mentions`, query)
}
