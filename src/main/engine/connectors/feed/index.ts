import { Failure } from '@shared/model/failure'
import type { Connector, Reading } from '../connector'
import { HttpError, type HttpAnswer } from '../http'
import type { Outcome } from '../outcome'
import { text } from '../fields'
import { maxAgeMs } from '../max-age'
import { charsetOf } from '../charset-of'
import { outcomeOfHttpError, refusalOf } from '../outcome-of'
import { conditionsOf, validatorsIn } from '../validators'
import { feedCursor, startAt, type FeedCursor } from './cursor'
import { webAddress } from '../web-address'
import { discoverFeed } from './discover-feed'
import { followPages } from './follow-pages'
import { missingOutcome } from './missing-outcome'
import { parseFeed, type ParsedFeed } from './parse'

const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/json;q=0.8, ' +
  'application/xml;q=0.8, text/xml;q=0.8'

const minuteMs = 60_000
const longestAskedMs = 24 * 60 * minuteMs

/** RSS, Atom, RDF and JSON Feed: at the address itself, or where the page at the address says that it is. */
export const feedConnector: Connector = {
  kind: 'feed',
  platform: 'web',
  fields: [text('address')],
  account: null,
  access: 'open',
  retention: 'keep',
  defaultIntervalMs: 30 * minuteMs,
  shortestIntervalMs: 5 * minuteMs,
  addressOf: ({ address = '' }) => webAddress(address),
  async collect(reading) {
    try {
      return await readSource({ ...reading, known: feedCursor(reading.cursor, reading.address) })
    } catch (error) {
      return outcomeOfHttpError(error)
    }
  },
}

interface Run extends Reading {
  known: FeedCursor
}

/** What one address came to; `page` is given when it answered with a web page in place of a feed. */
interface Answered {
  outcome: Outcome
  page: HttpAnswer | null
}

/** A feed that a page has named may move without a word; when it is lost, the page is asked for it again. */
async function readSource(run: Run): Promise<Outcome> {
  const { known, address } = run
  const anew = (feedUrl: string | null) => ({ ...run, known: { ...known, ...startAt(address, feedUrl) } })
  let answered = await ask(run, known.feedUrl ?? address)
  if (known.feedUrl !== null && isLost(answered)) answered = await ask(anew(null), address)
  const { page } = answered
  const feedUrl = page && discoverFeed(page.body, page.url, charsetOf(page))
  return feedUrl ? (await ask(anew(feedUrl), feedUrl)).outcome : answered.outcome
}

function isLost({ outcome, page }: Answered): boolean {
  return page !== null || outcome.kind === 'gone' || ('status' in outcome && outcome.status === 404)
}

async function ask(run: Run, url: string): Promise<Answered> {
  const { http, known, now, signal } = run
  const answer = await http({ url, headers: { accept, ...conditionsOf(known) }, signal })
  const plain = (outcome: Outcome): Answered => ({ outcome, page: null })
  const refusal = refusalOf(answer, now)
  if (refusal) return plain(refusal)
  if (answer.status === 404) return plain(missingOutcome(known, now))
  if (answer.status === 410) return plain({ kind: 'gone', status: 410 })
  if (answer.status === 304) return plain(unchanged(known, answer))
  const feed = feedIn(answer, now)
  if (!(feed instanceof Failure)) return plain(await read(run, answer, feed))
  const outcome: Outcome = { kind: 'unreadable', found: foundIn(feed), reason: feed.code }
  return { outcome, page: outcome.found === 'html' ? answer : null }
}

function feedIn(answer: HttpAnswer, now: number): ParsedFeed | Failure {
  try {
    return parseFeed(answer.body, { charset: charsetOf(answer), url: answer.url, now })
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

function foundIn({ code, data }: Failure): string {
  return typeof data['found'] === 'string' ? data['found'] : code.startsWith('json') ? 'json' : 'xml'
}

/** Only the first reading goes back through older pages; from then on nothing new can stand there. */
async function read(run: Run, answer: HttpAnswer, feed: ParsedFeed): Promise<Outcome> {
  const { known, now } = run
  const cursor: FeedCursor = {
    ...known,
    readAt: now,
    ...validatorsIn(answer.headers),
    ttlMinutes: feed.ttlMinutes,
    missing: 0,
    missingSince: null,
  }
  const isFirst = known.readAt === null
  return {
    kind: 'read',
    title: feed.title ?? '',
    mentions: isFirst ? await followPages(feed, answer.url, (url) => olderPage(run, url)) : feed.mentions,
    cursor,
    isMalformed: feed.isMalformed,
    atLeastMs: atLeastMs(cursor, answer),
  }
}

async function olderPage({ http, now, signal }: Run, url: string): Promise<ParsedFeed | null> {
  try {
    const answer = await http({ url, headers: { accept }, signal })
    const feed = answer.status === 200 ? feedIn(answer, now) : null
    return feed instanceof Failure ? null : feed
  } catch (error) {
    if (error instanceof HttpError && error.kind !== 'aborted') return null
    throw error
  }
}

function unchanged(known: FeedCursor, answer: HttpAnswer): Outcome {
  const cursor = { ...known, missing: 0, missingSince: null }
  return { kind: 'unchanged', cursor, atLeastMs: atLeastMs(cursor, answer) }
}

function atLeastMs({ ttlMinutes }: FeedCursor, { headers }: HttpAnswer): number {
  return Math.min(
    longestAskedMs,
    Math.max(maxAgeMs(headers['cache-control']), Math.ceil((ttlMinutes ?? 0) * minuteMs)),
  )
}
