import { z } from 'zod'
import type { Reading } from '../connector'
import { momentOf } from '../incoming-values'
import { firstSpanMs, overlapMs, postsSpanMs } from '../meta/figures'
import { readList, type Lists } from '../meta/lists'
import { namedPages, ownPages, type OwnPage } from '../meta/own-pages'
import type { FailedOutcome, Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import type { ReadPages } from '../read-pages'
import { readCounts, writtenCounts, type CommentCounts } from './counts'
import { itemMention } from './item-mention'
import { Comment, commentFields, FoundItem, Media, mediaFields, tagFields } from './schema'

const Stored = z.object({ v: z.literal(1), readAt: z.number(), counts: z.string() })

interface Span {
  since: number
  now: number
  lists: Lists
  before: CommentCounts
  counts: Map<string, number>
}

/** New comments under what the accounts have shown, and what they are tagged in. */
export async function collectItems(reading: Reading): Promise<Outcome> {
  const { access, settings, cursor, now } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const owned = await ownPages({ ...reading, access })
  if ('kind' in owned) return owned
  const pages = namedPages(owned, settings['account'] ?? '').filter(({ instagram }) => instagram !== null)
  if (pages.length === 0) return { kind: 'bad-request', words: settings['account'] ?? '', status: 404 }
  const known = Stored.safeParse(cursor).data
  const since = known ? known.readAt - overlapMs : now - firstSpanMs
  const before = readCounts(known?.counts ?? '{}')
  const span: Span = { since, now, lists: { distanceMs: 0 }, before, counts: new Map() }
  const read: ReadPages = { items: [], isPartial: false }
  for (const page of pages)
    for (const part of [await readComments(page, span), await readTags(page, span)]) {
      if ('kind' in part) return part
      read.items.push(...part.items)
      read.isPartial ||= part.isPartial
    }
  return outcomeOfItems({
    ...{ items: read.items, schema: FoundItem, mentionOf: itemMention, isPartial: read.isPartial },
    title: pages
      .map(({ instagram }) => `@${instagram?.username ?? ''}`)
      .join(', ')
      .slice(0, 120),
    cursor: { v: 1, readAt: now, counts: writtenCounts(span.counts) },
    ...{ isFirst: known === undefined, atLeastMs: span.lists.distanceMs },
  })
}

/** Comments are asked for only where their number has changed. */
async function readComments(page: OwnPage, span: Span): Promise<ReadPages | FailedOutcome> {
  const shown = await readList(
    page.graph,
    `${page.instagram?.id ?? ''}/media`,
    { fields: mediaFields },
    {
      lists: span.lists,
      isOldEnough: isWrittenBefore(span.now - postsSpanMs),
    },
  )
  if ('kind' in shown) return shown
  const read: ReadPages = { items: [], isPartial: shown.isPartial }
  for (const entry of shown.items) {
    const media = Media.safeParse(entry).data
    if (!media) read.items.push(entry)
    if (!media || isAsBefore(media, span)) continue
    const comments = await readList(
      page.graph,
      `${media.id}/comments`,
      { fields: commentFields },
      {
        ...{ lists: span.lists, isOldEnough: isWrittenBefore(span.since) },
      },
    )
    if ('kind' in comments) return comments
    const found = comments.items.flatMap(withReplies)
    read.items.push(...found.map((comment) => ({ comment, media, account: accountOf(page) })))
    read.isPartial ||= comments.isPartial
  }
  return read
}

function isAsBefore({ id, comments_count: count }: Media, { before, counts }: Span): boolean {
  if (count != null) counts.set(id, count)
  return count === 0 || (count != null && before.get(id) === count)
}

function withReplies(comment: unknown): unknown[] {
  return [comment, ...(Comment.safeParse(comment).data?.replies?.data ?? [])]
}

async function readTags(page: OwnPage, { since, lists }: Span): Promise<ReadPages | FailedOutcome> {
  const read = await readList(
    page.graph,
    `${page.instagram?.id ?? ''}/tags`,
    { fields: tagFields },
    {
      ...{ lists, isOldEnough: isWrittenBefore(since) },
    },
  )
  if ('kind' in read) return read
  return { ...read, items: read.items.map((tagged) => ({ tagged, account: accountOf(page) })) }
}

function accountOf({ id, instagram }: OwnPage): FoundItem['account'] {
  return { id: instagram?.id ?? '', username: instagram?.username ?? '', page: id }
}

function isWrittenBefore(than: number): (item: unknown) => boolean {
  const Written = Media.pick({ timestamp: true })
  return (item) => (momentOf(Written.safeParse(item).data?.timestamp) ?? Infinity) < than
}
