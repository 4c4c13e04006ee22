import { z } from 'zod'
import type { Reading } from '../connector'
import { googleApi } from '../google/api'
import { momentOf } from '../incoming-values'
import type { JsonApi } from '../json-api'
import type { FailedOutcome, Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { channelNamed, namedChannel, ownChannel, type Channel } from './channels'
import { commentMention, type InThread } from './comment-mention'
import { cursorOf, knownIn, type Known } from './cursor'
import { firstSpanMs, mostReplyLists, overlapMs, threadsPerPage, watchedPages } from './figures'
import { Comment, Thread } from './schema'
import { readReplies, readThreads } from './threads'

/** A comment and where it stands. */
const Placed = z.object({ comment: Comment, within: z.custom<InThread>() })

interface Comments {
  /** As they came. */
  placed: unknown[]
  /** Threads whose answers are left for the next reading. */
  left: Set<string>
}

/** The comments below a channel's videos that are new, have changed, or were answered. */
export async function collectComments(reading: Reading): Promise<Outcome> {
  const { access, now, settings, cursor } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const api = googleApi({ ...reading, access })
  const own = await ownChannel(api)
  if (own && 'kind' in own) return own
  const name = channelNamed(settings['channel'] ?? '')
  const channel = name ? await namedChannel(api, name) : own
  if (channel === null) return { kind: 'bad-request', words: name ?? '', status: 404 }
  if ('kind' in channel) return channel
  return readChannel(api, channel, { known: knownIn(cursor), ownId: own?.id ?? null, now })
}

async function readChannel(
  api: JsonApi,
  { id, title }: Channel,
  { known, ownId, now }: { known: Known; ownId: string | null; now: number },
): Promise<Outcome> {
  const since = known.readAt === null ? now - firstSpanMs : known.readAt - overlapMs
  const read = await readThreads(api, id, since)
  if ('kind' in read) return read
  const threads = read.threads.map((thread) => Thread.safeParse(thread).data)
  const understood = threads.filter((thread) => thread !== undefined)
  const found = await commentsOf(
    api,
    understood.filter((thread) => isChanged(thread, known, since)),
  )
  if ('kind' in found) return found
  return outcomeOfItems({
    // A thread that nobody understands counts as much as a comment.
    items: [...found.placed, ...threads.filter((thread) => thread === undefined)],
    schema: Placed,
    mentionOf: ({ comment, within }) => commentMention(comment, within, ownId),
    ...{ title, isFirst: known.readAt === null, isPartial: read.isPartial || found.left.size > 0 },
    cursor: cursorOf(now, repliesOf(understood, known, found.left)),
  })
}

function isChanged({ id, snippet }: Thread, { readAt, replies }: Known, since: number): boolean {
  const { publishedAt, updatedAt } = snippet.topLevelComment.snippet
  const lastAt = Math.max(momentOf(publishedAt) ?? 0, momentOf(updatedAt) ?? 0)
  const isAnswered = readAt !== null && (replies.get(id) ?? 0) !== snippet.totalReplyCount
  return lastAt >= since || isAnswered
}

async function commentsOf(api: JsonApi, threads: readonly Thread[]): Promise<Comments | FailedOutcome> {
  const placed: unknown[] = []
  const left = new Set<string>()
  let lists = 0
  for (const { id, snippet, replies } of threads) {
    const within = withinOf(id, snippet)
    placed.push({ comment: snippet.topLevelComment, within })
    const shown = replies?.comments ?? []
    const isCut = snippet.totalReplyCount > shown.length
    if (isCut && lists === mostReplyLists) left.add(id)
    const isAsked = isCut && !left.has(id)
    const all = isAsked ? await readReplies(api, id) : shown
    if ('kind' in all) return all
    if (isAsked) lists += 1
    placed.push(...all.map((comment) => ({ comment, within })))
  }
  return { placed, left }
}

function withinOf(id: string, { topLevelComment, ...snippet }: Thread['snippet']): InThread {
  return {
    ...{ topId: topLevelComment.id || id, videoId: snippet.videoId ?? null },
    ...{ canReply: snippet.canReply !== false, isPublic: snippet.isPublic !== false },
    replies: snippet.totalReplyCount,
  }
}

/** How many answers each thread has that is looked at again the next time; of those left out, how many were known. */
function repliesOf(threads: readonly Thread[], known: Known, left: ReadonlySet<string>): Map<string, number> {
  const watched = threads.slice(0, watchedPages * threadsPerPage)
  const counts = watched.map(
    ({ id, snippet }) => [id, left.has(id) ? (known.replies.get(id) ?? 0) : snippet.totalReplyCount] as const,
  )
  return new Map(counts.filter(([, count]) => count > 0))
}
