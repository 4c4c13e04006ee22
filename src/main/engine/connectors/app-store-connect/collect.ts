import { z } from 'zod'
import { appId } from '../app-store/app'
import type { Reading } from '../connector'
import { momentOf } from '../incoming-values'
import { askJson, type JsonApi } from '../json-api'
import type { FailedOutcome, Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { readPages } from '../read-pages'
import { appleApi } from './api'
import { apiUrl, firstSpanMs, mostPages, origin, overlapMs, reviewsPerPage } from './figures'
import { spentUntil } from './refusal'
import { ownReviewMention } from './review-mention'
import { responsesIn, Review, Reviews, type Response } from './schema'

const Stored = z.object({ v: z.literal(1), readAt: z.number() })

/** What pages bring beside their reviews. */
interface Beside {
  responses: Map<string, Response>
  waitUntil: number | null
}

/** The reviews of an app of one's own with their answers, the newest first. */
export async function collectOwnReviews(reading: Reading): Promise<Outcome> {
  const { settings, cursor, now } = reading
  const app = appId(settings['app'] ?? '')
  if (app === null) return { kind: 'bad-request', words: settings['app'] ?? '', status: 0 }
  const api = await appleApi(reading)
  if ('kind' in api) return api
  const known = Stored.safeParse(cursor).data?.readAt
  const since = known === undefined ? now - firstSpanMs : known - overlapMs
  const beside: Beside = { responses: new Map(), waitUntil: null }
  const isOldEnough = (review: unknown) => (writtenAt(review) ?? Infinity) < since
  const read = await readPages((next) => readPage(api, next ?? firstPage(app), beside), {
    mostPages,
    isOldEnough,
  })
  if ('kind' in read) return read
  return outcomeOfItems({
    ...{ items: read.items, schema: Review, isPartial: read.isPartial, isFirst: known === undefined },
    mentionOf: (review) => ownReviewMention(review, beside.responses, app),
    ...{ title: `App Store ${app}`, cursor: { v: 1, readAt: now } },
    atLeastMs: Math.max(0, (beside.waitUntil ?? 0) - now),
  })
}

async function readPage(api: JsonApi, url: string, beside: Beside) {
  const asked = await askJson(api, url, Reviews)
  if ('kind' in asked) return asked satisfies FailedOutcome
  const { data, included, links } = asked.value
  for (const response of responsesIn(included)) beside.responses.set(response.id, response)
  beside.waitUntil = spentUntil(asked.answer.headers, api.now)
  const next = links?.next ?? null
  // The token goes nowhere but to Apple, whatever an answer says.
  return { items: data, next: next?.startsWith(`${origin}/`) ? next : null }
}

function firstPage(app: string): string {
  return `${apiUrl}/apps/${app}/customerReviews?sort=-createdDate&limit=${reviewsPerPage}&include=response`
}

function writtenAt(review: unknown): number | null {
  return momentOf(Review.safeParse(review).data?.attributes.createdDate)
}
