import { z } from 'zod'
import type { Reading } from '../connector'
import { googleApi } from '../google/api'
import { momentOf } from '../incoming-values'
import { askJson, type JsonApi } from '../json-api'
import type { FailedOutcome, Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { firstSpanMs, mostPages, overlapMs, placesAtOnce, reviewsPerPage, reviewsUrl } from './figures'
import { ownedPlaces, type OwnedPlace } from './places'
import { reviewMention } from './review-mention'
import { Review, Reviews } from './schema'

const Stored = z.object({ v: z.literal(1), readAt: z.number() })

interface Read {
  /** As they came, with the place under which each was found. */
  reviews: { review: unknown; place: string }[]
  isPartial: boolean
}

/** The reviews of the account's places that are new or have changed, the newest first. */
export async function collectReviews(reading: Reading): Promise<Outcome> {
  const { access, settings, cursor, now } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const api = googleApi({ ...reading, access })
  const places = await ownedPlaces(api, settings['place'] ?? '')
  if ('kind' in places) return places
  if (places.length === 0) return { kind: 'bad-request', words: settings['place'] ?? '', status: 404 }
  const known = Stored.safeParse(cursor).data?.readAt
  const read = await readPlaces(api, places, known === undefined ? now - firstSpanMs : known - overlapMs)
  return 'kind' in read ? read : outcomeOf(read, places, known, now)
}

async function readPlaces(api: JsonApi, places: OwnedPlace[], since: number): Promise<Read | FailedOutcome> {
  const read: Read = { reviews: [], isPartial: false }
  for (const account of new Set(places.map((place) => place.account))) {
    const owned = places.filter((place) => place.account === account)
    for (let start = 0; start < owned.length; start += placesAtOnce) {
      const names = owned.slice(start, start + placesAtOnce).map(({ name }) => `${account}/${name}`)
      const part = await readReviews(api, account, names, since)
      if ('kind' in part) return part
      read.reviews.push(...part.reviews)
      read.isPartial ||= part.isPartial
    }
  }
  return read
}

async function readReviews(
  api: JsonApi,
  account: string,
  locationNames: string[],
  since: number,
): Promise<Read | FailedOutcome> {
  const reviews: Read['reviews'] = []
  let pageToken: string | undefined
  for (let pages = 0; pages < mostPages; pages += 1) {
    const json = {
      ...{ locationNames, pageSize: reviewsPerPage, orderBy: 'updateTime desc' },
      ...(pageToken && { pageToken }),
    }
    const asked = await askJson(
      api,
      { url: `${reviewsUrl}/${account}/locations:batchGetReviews`, json },
      Reviews,
    )
    if ('kind' in asked) return asked
    const { locationReviews, nextPageToken } = asked.value
    reviews.push(...locationReviews.map(({ review, name = '' }) => ({ review, place: name })))
    pageToken = nextPageToken
    const oldest = Review.safeParse(locationReviews.at(-1)?.review).data
    const isOldEnough = oldest && (momentOf(oldest.updateTime ?? oldest.createTime) ?? 0) < since
    if (!pageToken || isOldEnough) return { reviews, isPartial: false }
  }
  return { reviews, isPartial: true }
}

function outcomeOf(read: Read, places: OwnedPlace[], known: number | undefined, now: number): Outcome {
  const titles = new Map(places.map(({ name, title }) => [name, title]))
  const titleOf = (name: string) => titles.get(/locations\/[^/]+/.exec(name)?.[0] ?? '') ?? null
  return outcomeOfItems({
    items: read.reviews.map(({ review }) => review),
    schema: Review,
    mentionOf: (review) => reviewMention(review, titleOf(review.name)),
    ...{
      title: places
        .map((place) => place.title)
        .join(', ')
        .slice(0, 120),
      cursor: { v: 1, readAt: now },
    },
    ...{ isFirst: known === undefined, isPartial: read.isPartial },
  })
}
