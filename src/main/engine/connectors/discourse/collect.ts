import { z } from 'zod'
import type { Reading } from '../connector'
import type { FailedOutcome, Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { firstSpanMs, overlapMs } from './figures'
import { forumAt, type Forum } from './forum'
import { answeredNumber, postMention } from './post-mention'
import { latestPosts, postAt, type ReadPosts } from './posts'
import { Post } from './schema'
import { searchPosts } from './search'

const Stored = z.object({ v: z.literal(1), readAt: z.number() })

/** What a search of a forum finds, or all that is written there; with the account's own answers. */
export async function collectPosts(reading: Reading): Promise<Outcome> {
  const { settings, cursor, now } = reading
  const forum = forumAt(settings['forum'] ?? '', reading)
  if (forum === null) return { kind: 'unreadable', found: 'text', reason: 'url-invalid' }
  const known = Stored.safeParse(cursor).data?.readAt
  const since = known === undefined ? now - firstSpanMs : known - overlapMs
  const words = settings['reading'] === 'latest' ? null : (settings['words'] ?? '')
  const read = words === null ? await latestPosts(forum, since) : await searchAll(forum, words, since)
  if ('kind' in read) return read
  const idAt = await idsOf(forum, read.posts)
  if ('kind' in idAt) return idAt
  const place = { origin: forum.origin, ownName: forum.ownName, isSearch: words !== null }
  const host = new URL(forum.origin).host
  return outcomeOfItems({
    ...{ items: read.posts, schema: Post, isPartial: read.isPartial, isFirst: known === undefined },
    mentionOf: (post) =>
      postMention(post, { ...place, idAt: (topic, number) => idAt.get(`${topic}/${number}`) }),
    ...{ title: words === null ? host : `${words} (${host})`, cursor: { v: 1, readAt: now } },
  })
}

async function searchAll(forum: Forum, words: string, since: number): Promise<ReadPosts | FailedOutcome> {
  const found = await searchPosts(forum, words, since)
  if ('kind' in found || forum.ownName === null) return found
  // An answer of ours need not have the words, and is seen only by being read as well.
  const own = await searchPosts(forum, `@${forum.ownName}`, since)
  return 'kind' in own ? own : { ...found, posts: [...found.posts, ...own.posts] }
}

/** The ids of posts by topic and number; what our own answers is asked for where it was not read. */
async function idsOf(forum: Forum, read: readonly unknown[]): Promise<Map<string, number> | FailedOutcome> {
  const posts = read.flatMap((post) => Post.safeParse(post).data ?? [])
  const ids = new Map(posts.map((post) => [`${post.topic_id}/${post.post_number}`, post.id]))
  const ownName = forum.ownName?.toLowerCase()
  for (const post of posts.filter(({ username }) => username && username.toLowerCase() === ownName)) {
    const number = answeredNumber(post)
    if (number === null || ids.has(`${post.topic_id}/${number}`)) continue
    const asked = await postAt(forum, { topic: post.topic_id, number })
    if ('kind' in asked) return asked
    if (asked.post) ids.set(`${post.topic_id}/${number}`, asked.post.id)
  }
  return ids
}
