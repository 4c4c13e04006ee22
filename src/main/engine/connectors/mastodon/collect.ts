import type { z } from 'zod'
import type { MentionReason } from '@shared/model/mention'
import type { Reading } from '../connector'
import type { Outcome } from '../outcome'
import { mastodonSource, tagIn, type MastodonSource } from './address'
import { ask, type Asking } from './ask'
import { mastodonCursor, type MastodonCursor } from './cursor'
import { limitAskedMs, mostUnreadable, notificationsPerPage, statusesPerPage } from './figures'
import { Account, Instance, ReadStatus } from './schema'
import { searchStatuses } from './search'
import { statusMentions } from './status-mention'
import { readTimeline, type Item, type Timeline } from './timeline'

type OwnAccount = z.infer<typeof Account>

interface Run {
  asking: Asking
  source: MastodonSource
  known: MastodonCursor
  own: OwnAccount
}

/** What one part of a run brought: items still as they came, and how far it went. */
interface Part extends Timeline {
  reason: MentionReason
  statusIn: (item: Item) => unknown
}

/** One reading of an account's mentions and its own answers, of a search, or of a tag. */
export async function collectStatuses(reading: Reading): Promise<Outcome> {
  const { address, now, http, signal, access } = reading
  const source = mastodonSource(address)
  if (source === null) return { kind: 'unreadable', found: 'text', reason: 'url-invalid' }
  const token = access?.values['instance'] === source.instance ? access.secrets['token'] : undefined
  // The account's token is for its own instance, and for no other.
  if (token === undefined) return { kind: 'auth-expired', status: 0 }
  const asking = { http, instance: source.instance, token, now, signal }
  const own = await ask(asking, `${source.instance}/api/v1/accounts/verify_credentials`, Account)
  if ('kind' in own) return own
  return readSource({ asking, source, known: mastodonCursor(reading.cursor, address), own: own.value })
}

async function readSource(run: Run): Promise<Outcome> {
  const first = await partOf(run)
  if ('kind' in first) return first
  // An answer of ours is seen, and answers its mention, only by being read as well.
  const isMentions = run.source.reading === 'mentions'
  const answers = isMentions && first.waitUntil === null ? await ownAnswers(run) : null
  if (answers && 'kind' in answers) return answers
  return outcomeOf(run, first, answers, await longestStatus(run))
}

async function partOf(run: Run): Promise<Part | Outcome> {
  const { asking, source, known } = run
  switch (source.reading) {
    case 'mentions': {
      const url = urlOf(source, '/api/v1/notifications', {
        'types[]': 'mention',
        limit: notificationsPerPage,
      })
      return as('mention', await readTimeline(asking, url, known.mark), (item) => item['status'])
    }
    case 'tag':
      return readTag(run, source.words)
    case 'search': {
      const found = await searchStatuses(asking, source.words, known.mark, known.readAt)
      const tag = tagIn(source.words)
      // Without a full-text search an instance finds nothing and does not say why; its tags it has always.
      const isEmpty = !('kind' in found) && found.items.length === 0 && found.waitUntil === null
      return isEmpty && tag !== null ? readTag(run, tag) : as('search', found)
    }
  }
}

async function readTag({ asking, source, known }: Run, tag: string): Promise<Part | Outcome> {
  const url = urlOf(source, `/api/v1/timelines/tag/${encodeURIComponent(tag)}`, { limit: statusesPerPage })
  return as('tag', await readTimeline(asking, url, known.mark))
}

/** What the account itself wrote to others. */
async function ownAnswers({ asking, source, known, own }: Run): Promise<Part | Outcome> {
  const path = `/api/v1/accounts/${encodeURIComponent(own.id)}/statuses`
  const url = urlOf(source, path, { exclude_reblogs: 'true', limit: statusesPerPage })
  const read = await readTimeline(asking, url, known.ownMark)
  if ('kind' in read) return read
  return as('reply', { ...read, items: read.items.filter((item) => item['in_reply_to_id'] != null) })
}

function as(
  reason: MentionReason,
  read: Timeline | Outcome,
  statusIn: Part['statusIn'] = (item) => item,
): Part | Outcome {
  return 'kind' in read ? read : { ...read, reason, statusIn }
}

function outcomeOf(run: Run, first: Part, answers: Part | null, longestReply: number | null): Outcome {
  const { source, known, own, asking } = run
  const parts = answers ? [first, answers] : [first]
  const items = parts.flatMap(({ items: read, reason, statusIn }) =>
    read.map((item) => ({ reason, status: ReadStatus.safeParse(statusIn(item)).data })),
  )
  const statuses = items.flatMap(({ status, reason }) => (status ? [{ status, reason }] : []))
  if (items.length - statuses.length > items.length * mostUnreadable)
    return { kind: 'unreadable', found: 'json', reason: 'json-no-list' }
  const cursor: MastodonCursor = {
    ...known,
    mark: first.mark,
    ownMark: answers?.mark ?? known.ownMark,
    readAt: asking.now,
    limitAt: longestReply === null ? known.limitAt : asking.now,
  }
  const waitUntil = Math.max(...parts.map((part) => part.waitUntil ?? 0))
  const atLeastMs = Math.max(0, waitUntil - asking.now)
  const told = longestReply === null ? {} : { longestReply }
  if (items.length === 0 && known.readAt !== null) return { kind: 'unchanged', cursor, atLeastMs, ...told }
  const { host } = new URL(source.instance)
  const mentions = statusMentions(statuses, { host, ownId: own.id })
  const title = titleOf(source, own, host)
  return {
    kind: 'read',
    title,
    mentions,
    cursor,
    isMalformed: statuses.length < items.length,
    atLeastMs,
    ...told,
  }
}

function titleOf({ reading, words }: MastodonSource, { acct }: OwnAccount, host: string): string {
  if (reading === 'mentions') return acct ? `@${acct}@${host}` : host
  return reading === 'tag' ? `#${words} (${host})` : `${words} (${host})`
}

/** Asked once a day; an instance that does not tell is asked the next time. */
async function longestStatus({ asking, known }: Run): Promise<number | null> {
  if (known.limitAt !== null && asking.now - known.limitAt < limitAskedMs) return null
  const told = await ask(asking, `${asking.instance}/api/v2/instance`, Instance)
  return 'kind' in told ? null : told.value.configuration.statuses.max_characters
}

function urlOf({ instance }: MastodonSource, path: string, query: Record<string, string | number>): URL {
  const url = new URL(path, instance)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
  return url
}
