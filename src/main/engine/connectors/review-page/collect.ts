import { setTimeout as wait } from 'node:timers/promises'
import type { IncomingMention } from '@shared/model/mention'
import type { Reading } from '../connector'
import { HttpError, type HttpAnswer } from '../http'
import { foundIn } from '../json-api'
import { maxAgeMs } from '../max-age'
import type { FailedOutcome, Outcome } from '../outcome'
import { conditionsOf, validatorsIn } from '../validators'
import { markOf, marksIn, pageCursor, seenOf, type PageCursor } from './cursor'
import { dayMs, mostPages } from './figures'
import { readPage, type ReviewPage } from './read-page'
import { reviewsIn } from './reviews-in'
import { totalRatingIn } from './total-rating'
import { visitorOf, type Visitor } from './visit'

interface Read {
  page: ReviewPage
  mentions: IncomingMention[]
}

/** The reviews that stand on a page and on those that it leads to. */
export async function collectReviews(reading: Reading): Promise<Outcome> {
  const { address, settings, now } = reading
  const known = pageCursor(reading.cursor, `${address} ${settings['language'] ?? ''}`.trim())
  const visitor = visitorOf(reading, known.robotsDownSince)
  const answer = await visitor.visit(address, conditionsOf(known))
  if ('kind' in answer) return visitor.isRobotsDown() ? withDownSince(answer, known, now) : answer
  const atLeastMs = Math.min(dayMs, maxAgeMs(answer.headers['cache-control']))
  if (answer.status === 304)
    return { kind: 'unchanged', cursor: { ...known, robotsDownSince: null }, atLeastMs }
  const first = readFrom(answer, now)
  const lost = lostReviews(first, answer, known)
  if (lost) return lost
  return { ...(await readAll(reading, first, { visitor, known, answer })), atLeastMs }
}

/** A page without anything that we understand, or without the reviews that it had, has changed; nobody has taken back what they wrote. */
function lostReviews({ page, mentions }: Read, answer: HttpAnswer, known: PageCursor): FailedOutcome | null {
  if (mentions.length > 0) return null
  if (page.things.length > 0 && known.count === 0) return null
  const reason = known.count > 0 ? 'page-lost-reviews' : 'page-no-reviews'
  return { kind: 'unreadable', found: foundIn(answer), reason }
}

interface Begun {
  visitor: Visitor
  known: PageCursor
  answer: HttpAnswer
}

async function readAll(reading: Reading, first: Read, { visitor, known, answer }: Begun) {
  const { mentions, isPartial, pages } = await follow(reading, first, visitor, marksIn(known.seen))
  // Whether a later page has changed cannot be told by the first.
  const validators =
    pages === 1 && !isPartial ? validatorsIn(answer.headers) : { etag: null, lastModified: null }
  const cursor = {
    ...{ ...known, ...validators, robotsDownSince: null, count: first.mentions.length },
    seen: seenOf(mentions.map(({ externalId }) => externalId)),
  }
  const rating = totalRatingIn(first.page.things)
  return {
    ...{ kind: 'read' as const, title: first.page.title, mentions, cursor, isMalformed: false, isPartial },
    ...(rating && { rating }),
  }
}

/** On to older pages until one has nothing that was not read before. */
async function follow({ now, signal }: Reading, first: Read, visitor: Visitor, seen: Set<string>) {
  const mentions = new Map(first.mentions.map((mention) => [mention.externalId, mention]))
  const visited = new Set([first.page.url])
  let next = first.page.nextUrl
  let last = first.mentions
  const isNew = ({ externalId }: IncomingMention) => !seen.has(markOf(externalId))
  while (next !== null && !visited.has(next) && last.some(isNew)) {
    const read = visited.size < mostPages ? await laterPage(visitor, next, { now, signal }) : null
    if (read === null) return { mentions: [...mentions.values()], isPartial: true, pages: visited.size }
    visited.add(next)
    for (const mention of read.mentions)
      if (!mentions.has(mention.externalId)) mentions.set(mention.externalId, mention)
    next = read.page.nextUrl
    last = read.mentions
  }
  return { mentions: [...mentions.values()], isPartial: false, pages: visited.size }
}

/** Null where it cannot be read: that must not cost what was read before. */
async function laterPage(
  visitor: Visitor,
  url: string,
  { now, signal }: Pick<Reading, 'now' | 'signal'>,
): Promise<Read | null> {
  try {
    await wait(visitor.delayMs(), undefined, { signal })
    const answer = await visitor.visit(url)
    return 'kind' in answer ? null : readFrom(answer, now)
  } catch (error) {
    if (signal.aborted) throw new HttpError('aborted', {}, { cause: error })
    if (error instanceof HttpError) return null
    throw error
  }
}

function readFrom(answer: HttpAnswer, now: number): Read {
  const page = readPage(answer)
  const keepsRaw = !/\bnoarchive\b/i.test(answer.headers['x-robots-tag'] ?? '')
  return { page, mentions: reviewsIn(page, now, keepsRaw) }
}

/** How long a robots.txt has not been answered has to be remembered, for it does not forbid for ever. */
function withDownSince(outcome: FailedOutcome, known: PageCursor, now: number): FailedOutcome {
  if (outcome.kind !== 'unreachable') return outcome
  return { ...outcome, cursor: { ...known, robotsDownSince: known.robotsDownSince ?? now } }
}
