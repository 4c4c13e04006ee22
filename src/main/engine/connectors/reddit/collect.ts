import { z } from 'zod'
import type { Reading } from '../connector'
import { momentOfSeconds } from '../incoming-values'
import { askJson, type JsonApi } from '../json-api'
import type { Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { readPages, type ReadPages } from '../read-pages'
import { redditApi, urlOf } from './api'
import { firstSpanMs, itemsPerPage, mostPages, overlapMs } from './figures'
import { redditReading, type RedditReading } from './readings'
import { spentUntil } from './refusal'
import { Entry, Listing, Thing } from './schema'
import { thingMention } from './thing-mention'

const Stored = z.object({ v: z.literal(1), readAt: z.number() })

interface Span {
  api: JsonApi
  since: number
  waitUntil: number | null
}

/** What is new in the lists of a reading, the newest first. */
export async function collectThings(reading: Reading): Promise<Outcome> {
  const { access, cursor, now } = reading
  const of = redditReading(reading.settings)
  if (of === null) return { kind: 'bad-request', words: reading.settings['community'] ?? '', status: 0 }
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const known = Stored.safeParse(cursor).data?.readAt
  const since = known === undefined ? now - firstSpanMs : known - overlapMs
  const span: Span = { api: redditApi({ ...reading, access }), since, waitUntil: null }
  const read: ReadPages = { items: [], isPartial: false }
  for (const list of of.lists) {
    const part = await readList(list, span)
    if ('kind' in part) return part
    read.items.push(...part.items)
    read.isPartial ||= part.isPartial
  }
  return outcomeOfItems({
    ...{ items: read.items, schema: Entry, title: of.title, cursor: { v: 1, readAt: now } },
    mentionOf: (entry) =>
      entry && hasWords(entry, of) ? thingMention(entry, of.reason, access.values['username'] ?? '') : null,
    ...{ isFirst: known === undefined, isPartial: read.isPartial },
    atLeastMs: Math.max(0, (span.waitUntil ?? 0) - now),
  })
}

function readList({ path, query }: RedditReading['lists'][number], span: Span) {
  const isOldEnough = (entry: unknown) => {
    const { data } = Thing.safeParse(entry)
    return data !== undefined && (momentOfSeconds(data.data.created_utc) ?? 0) < span.since
  }
  return readPages(
    async (next) => {
      const page = { ...query, limit: String(itemsPerPage), ...(next !== null && { after: next }) }
      const asked = await askJson(span.api, urlOf(path, page), Listing)
      if ('kind' in asked) return asked
      span.waitUntil = spentUntil(asked.answer.headers, span.api.now)
      const { children, after } = asked.value.data
      return { items: children, next: after ?? null }
    },
    { mostPages, isOldEnough },
  )
}

function hasWords({ data }: Thing, { words }: RedditReading): boolean {
  return words === null || (data.body ?? '').toLowerCase().includes(words)
}
