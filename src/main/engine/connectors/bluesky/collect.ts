import { z } from 'zod'
import type { Asking } from '../account'
import type { Reading } from '../connector'
import { momentOf } from '../incoming-values'
import type { JsonAnswer } from '../json-api'
import type { FailedOutcome, Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { ask, pathOf } from './ask'
import { firstSpanMs, mostPages, overlapMs, postCollection, postsPerPage } from './figures'
import { postMention } from './post-mention'
import { spentUntil } from './refusal'
import { FoundPosts, Notifications, OwnRecord, OwnRecords, Post } from './schema'
import { liveSession } from './session'

const Stored = z.object({ v: z.literal(1), readAt: z.number() })

interface Read {
  posts: unknown[]
  isPartial: boolean
  waitUntil: number | null
}

interface Page {
  posts: unknown[]
  cursor: string | undefined
}

/** What is written to the account, with its own answers, or what a search finds; since the last reading, the newest first. */
export async function collectPosts(reading: Reading): Promise<Outcome> {
  const { access, settings, now } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const asking = { ...reading, access }
  const session = await liveSession(asking)
  if ('kind' in session) return session
  const known = Stored.safeParse(reading.cursor).data?.readAt
  const since = known === undefined ? now - firstSpanMs : known - overlapMs
  const isSearch = settings['reading'] === 'search'
  const read = isSearch
    ? await readSearch(asking, settings['words'] ?? '', since)
    : await readMentions(asking, since)
  if ('kind' in read) return read
  return outcomeOfItems({
    ...{ items: read.posts, schema: Post, isPartial: read.isPartial, isFirst: known === undefined },
    mentionOf: (post) => postMention(post, isSearch ? 'search' : 'mention', session.did),
    title: isSearch ? (settings['words'] ?? '') : `@${session.handle || session.did}`,
    cursor: { v: 1, readAt: now },
    atLeastMs: Math.max(0, (read.waitUntil ?? 0) - now),
  })
}

function readSearch(asking: Asking, words: string, since: number): Promise<Read | FailedOutcome> {
  const query = {
    q: words,
    sort: 'latest',
    since: new Date(since).toISOString(),
    limit: String(postsPerPage),
  }
  return readPages(asking, since, async (cursor) => {
    const path = pathOf('app.bsky.feed.searchPosts', { ...query, ...cursor })
    return page(await ask(asking, () => path, FoundPosts), ({ posts }) => posts)
  })
}

async function readMentions(asking: Asking, since: number): Promise<Read | FailedOutcome> {
  const query = { reasons: ['mention', 'reply', 'quote'], limit: String(postsPerPage) }
  const read = await readPages(asking, since, async (cursor) => {
    const path = pathOf('app.bsky.notification.listNotifications', { ...query, ...cursor })
    return page(await ask(asking, () => path, Notifications), ({ notifications }) => notifications)
  })
  if ('kind' in read || read.waitUntil !== null) return read
  // An answer of ours is seen, and answers its mention, only by being read as well.
  const own = await ownAnswers(asking, since)
  return 'kind' in own ? own : { ...read, posts: [...read.posts, ...own] }
}

/** Goes back page by page until what is there is known already. */
async function readPages(
  asking: Asking,
  since: number,
  ask: (cursor: {
    cursor?: string
  }) => Promise<(Page & { answer: { headers: Record<string, string> } }) | FailedOutcome>,
): Promise<Read | FailedOutcome> {
  const read: Read = { posts: [], isPartial: false, waitUntil: null }
  let cursor: string | undefined
  for (let pages = 0; pages < mostPages; pages += 1) {
    const asked = await ask(cursor === undefined ? {} : { cursor })
    if ('kind' in asked) return asked
    read.posts.push(...asked.posts)
    cursor = asked.cursor
    if (!cursor || asked.posts.length === 0 || isOlder(asked.posts.at(-1), since)) return read
    read.waitUntil = spentUntil(asked.answer.headers, asking.now)
    if (read.waitUntil !== null) break
  }
  return { ...read, isPartial: true }
}

function page<T extends { cursor?: string | undefined }>(
  asked: JsonAnswer<T> | FailedOutcome,
  postsIn: (value: T) => unknown[],
) {
  if ('kind' in asked) return asked
  return { posts: postsIn(asked.value), cursor: asked.value.cursor, answer: asked.answer }
}

function isOlder(post: unknown, than: number): boolean {
  const at = momentOf(Post.safeParse(post).data?.indexedAt)
  return at !== null && at < than
}

/** What the account itself wrote to others, in the shape of other posts. */
async function ownAnswers(asking: Asking, since: number): Promise<unknown[] | FailedOutcome> {
  const session = await liveSession(asking)
  if ('kind' in session) return session
  const { did, handle } = session
  const path = pathOf('com.atproto.repo.listRecords', {
    ...{ repo: did, collection: postCollection, limit: String(postsPerPage) },
  })
  const asked = await ask(asking, () => path, OwnRecords)
  if ('kind' in asked) return asked
  return asked.value.records.flatMap((record) => {
    const { uri, cid, value } = OwnRecord.safeParse(record).data ?? {}
    const isNew = (momentOf(value?.createdAt) ?? 0) >= since
    return value?.reply && isNew ? [{ uri, cid, record: value, author: { did, handle } }] : []
  })
}
