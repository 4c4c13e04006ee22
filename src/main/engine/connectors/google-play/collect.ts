import { z } from 'zod'
import type { Reading } from '../connector'
import { googleApi } from '../google/api'
import { askJson, type JsonApi } from '../json-api'
import type { Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { readPages } from '../read-pages'
import { packageName } from './app'
import { appsUrl, mostPages, reviewsPerPage, windowMs } from './figures'
import { playReviewMention } from './review-mention'
import { Review, Reviews } from './schema'

const Stored = z.object({ v: z.literal(1), readAt: z.number() })

/** All reviews that were written or changed in the platform's window: it promises no order by which reading could stop before. */
export async function collectPlayReviews(reading: Reading): Promise<Outcome> {
  const { access, settings, cursor, now } = reading
  const app = packageName(settings['app'] ?? '')
  if (app === null) return { kind: 'bad-request', words: settings['app'] ?? '', status: 0 }
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const api = googleApi({ ...reading, access })
  const read = await readPages((next) => readPage(api, app, next), { mostPages, isOldEnough: () => false })
  if ('kind' in read) return read
  const known = Stored.safeParse(cursor).data?.readAt
  return outcomeOfItems({
    ...{ items: read.items, schema: Review, title: app, cursor: { v: 1, readAt: now } },
    mentionOf: (review) => playReviewMention(review, app),
    isFirst: known === undefined,
    // What was written before the window and after the last reading can no longer be asked for.
    isPartial: read.isPartial || (known !== undefined && now - known > windowMs),
  })
}

async function readPage(api: JsonApi, app: string, next: string | null) {
  const token = next === null ? '' : `&token=${encodeURIComponent(next)}`
  const asked = await askJson(api, `${appsUrl}/${app}/reviews?maxResults=${reviewsPerPage}${token}`, Reviews)
  if ('kind' in asked) return asked
  const { reviews, tokenPagination } = asked.value
  return { items: reviews, next: tokenPagination?.nextPageToken || null }
}
