import type { PlatformRating } from '@shared/model/source'
import { z } from 'zod'
import type { Asking } from '../account'
import type { Reading } from '../connector'
import { momentOf } from '../incoming-values'
import type { FailedOutcome, Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { askPrivate, askPublic } from './ask'
import { firstSpanMs, mostPages, overlapMs, publicEveryMs, reviewsPerPage, watchedMs } from './figures'
import { changedAt, reviewMention } from './review-mention'
import { Review, Reviews, type Unit } from './schema'
import { domainIn, findUnit } from './unit'

const Stored = z.object({ v: z.literal(1), readAt: z.number() })

interface Read {
  reviews: unknown[]
  isPartial: boolean
}

/** The reviews of a business that are new, were edited or were answered since. */
export async function collectReviews(reading: Reading): Promise<Outcome> {
  const { access, settings, now } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const asking = { ...reading, access }
  const isPublic = settings['reading'] === 'public'
  const unit = await findUnit(asking, domainIn(settings['domain'] ?? '') ?? '')
  if ('kind' in unit) return unit
  const known = Stored.safeParse(reading.cursor).data?.readAt
  const downTo = known === undefined ? now - firstSpanMs : known - watchedMs
  const read = await readReviews(asking, unit, downTo, isPublic)
  if ('kind' in read) return read
  const since = known === undefined ? downTo : known - overlapMs
  return outcomeOfItems({
    ...{ items: read.reviews, schema: Review, isPartial: read.isPartial, isFirst: known === undefined },
    mentionOf: (review) => (changedAt(review) < since ? null : reviewMention(review, unit)),
    ...{ title: unit.displayName ?? settings['domain'] ?? '', cursor: { v: 1, readAt: now } },
    atLeastMs: isPublic ? publicEveryMs : 0,
    rating: ratingOf(unit),
  })
}

/** The TrustScore, as it stands beside the stars. */
function ratingOf({ score, numberOfReviews }: Unit): PlatformRating | null {
  return score ? { value: score.trustScore, best: 5, count: numberOfReviews?.total ?? null } : null
}

async function readReviews(
  asking: Asking,
  { id }: Unit,
  downTo: number,
  isPublic: boolean,
): Promise<Read | FailedOutcome> {
  const reviews: unknown[] = []
  const ask = isPublic ? askPublic : askPrivate
  for (let page = 1; page <= mostPages; page += 1) {
    const query = `page=${page}&perPage=${reviewsPerPage}&orderBy=createdat.desc`
    const asked = await ask(asking, `business-units/${encodeURIComponent(id)}/reviews?${query}`, Reviews)
    if ('kind' in asked) return asked
    const { reviews: found } = asked.value
    reviews.push(...found)
    if (found.length < reviewsPerPage || isOlder(found.at(-1), downTo)) return { reviews, isPartial: false }
  }
  return { reviews, isPartial: true }
}

function isOlder(review: unknown, than: number): boolean {
  const at = momentOf(Review.safeParse(review).data?.createdAt)
  return at !== null && at < than
}
