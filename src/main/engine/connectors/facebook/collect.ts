import { z } from 'zod'
import type { Reading } from '../connector'
import { momentOf } from '../incoming-values'
import { firstSpanMs, itemsPerPage, overlapMs, postsSpanMs } from '../meta/figures'
import { afterIn, readList, type Lists } from '../meta/lists'
import { namedPages, ownPages, type OwnPage } from '../meta/own-pages'
import type { FailedOutcome, Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import type { ReadPages } from '../read-pages'
import { itemMention } from './item-mention'
import { FoundItem, Item, itemFields, Post, visitorFields } from './schema'

const Stored = z.object({ v: z.literal(1), readAt: z.number() })

interface Span {
  since: number
  now: number
  lists: Lists
}

/** New comments under the posts of the account's pages, and what visitors wrote on them. */
export async function collectItems(reading: Reading): Promise<Outcome> {
  const { access, settings, cursor, now } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const owned = await ownPages({ ...reading, access })
  if ('kind' in owned) return owned
  const pages = namedPages(owned, settings['page'] ?? '')
  if (pages.length === 0) return { kind: 'bad-request', words: settings['page'] ?? '', status: 404 }
  const known = Stored.safeParse(cursor).data?.readAt
  const since = known === undefined ? now - firstSpanMs : known - overlapMs
  const span: Span = { since, now, lists: { distanceMs: 0 } }
  const read: ReadPages = { items: [], isPartial: false }
  for (const page of pages)
    for (const part of [await readComments(page, span), await readVisitors(page, span)]) {
      if ('kind' in part) return part
      read.items.push(...part.items)
      read.isPartial ||= part.isPartial
    }
  return outcomeOfItems({
    ...{ items: read.items, schema: FoundItem, mentionOf: itemMention, cursor: { v: 1, readAt: now } },
    title: pages
      .map(({ name }) => name)
      .join(', ')
      .slice(0, 120),
    ...{ isFirst: known === undefined, isPartial: read.isPartial, atLeastMs: span.lists.distanceMs },
  })
}

/** Posts come with their newest comments; only where there are more of them is a post asked for by itself. */
async function readComments(page: OwnPage, span: Span): Promise<ReadPages | FailedOutcome> {
  const comments = `comments.filter(stream).order(reverse_chronological).since(${seconds(span.since)}).limit(${itemsPerPage})`
  const fields = `id,created_time,${comments}{${itemFields}}`
  const posts = await readList(
    page.graph,
    `${page.id}/published_posts`,
    { fields },
    {
      lists: span.lists,
      isOldEnough: isWrittenBefore(span.now - postsSpanMs),
    },
  )
  if ('kind' in posts) return posts
  const read: ReadPages = { items: [], isPartial: posts.isPartial }
  for (const entry of posts.items) {
    const post = Post.safeParse(entry).data
    // What is no post counts as an item that nobody understands.
    const items = post ? (post.comments?.data ?? []) : [entry]
    read.items.push(...items.map((item) => found(item, page, post?.id ?? null)))
    const after = post?.comments ? afterIn(post.comments) : null
    if (!post || after === null) continue
    const more = await readMore(page, post.id, after, span)
    if ('kind' in more) return more
    read.items.push(...more.items.map((item) => found(item, page, post.id)))
    read.isPartial ||= more.isPartial
  }
  return read
}

function readMore(
  page: OwnPage,
  post: string,
  after: string,
  { since, lists }: Span,
): Promise<ReadPages | FailedOutcome> {
  const order = { filter: 'stream', order: 'reverse_chronological', since: seconds(since) }
  const query = { ...order, fields: itemFields }
  return readList(page.graph, `${post}/comments`, query, {
    lists,
    after,
    isOldEnough: isWrittenBefore(since),
  })
}

async function readVisitors(page: OwnPage, { since, lists }: Span): Promise<ReadPages | FailedOutcome> {
  const query = { fields: visitorFields, since: seconds(since) }
  const read = await readList(page.graph, `${page.id}/visitor_posts`, query, {
    ...{ lists, isOldEnough: isWrittenBefore(since) },
  })
  return 'kind' in read ? read : { ...read, items: read.items.map((item) => found(item, page, null)) }
}

function found(item: unknown, { id, name }: OwnPage, postId: string | null) {
  return { item, postId, pageId: id, pageName: name }
}

function isWrittenBefore(than: number): (item: unknown) => boolean {
  const Written = Item.pick({ created_time: true })
  return (item) => (momentOf(Written.safeParse(item).data?.created_time) ?? Infinity) < than
}

function seconds(at: number): string {
  return String(Math.floor(at / 1000))
}
