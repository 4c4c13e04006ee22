import { emptyMention, type IncomingMention } from '@shared/model/mention'
import { z } from 'zod'
import { plainName, plainText } from '../../text/plain-text'
import type { Reading } from '../connector'
import { webLink } from '../incoming-values'
import type { Outcome } from '../outcome'
import { readSample } from '../sample-reviews'
import { yelpApi } from './api'
import { businessIn } from './business'
import { businessesUrl } from './figures'

const Review = z.object({
  id: z.string().min(1),
  url: z.string().nullish(),
  text: z.string(),
  rating: z.number(),
  time_created: z.string(),
  user: z
    .object({ id: z.string().nullish(), name: z.string().nullish(), profile_url: z.string().nullish() })
    .nullish(),
})
type Review = z.infer<typeof Review>

const Answer = z.object({ reviews: z.array(z.unknown()), total: z.number().optional() })

export function collectReviews(reading: Reading): Promise<Outcome> {
  const { access, settings } = reading
  if (access === null) return Promise.resolve({ kind: 'auth-expired', status: 0 })
  const business = businessIn(settings['business'] ?? '') ?? ''
  return readSample(reading, {
    api: yelpApi({ ...reading, access }),
    url: `${businessesUrl}/${business}/reviews?limit=20&sort_by=newest`,
    answer: Answer,
    itemsIn: ({ reviews }) => ({ items: reviews, title: business }),
    schema: Review,
    mentionOf: reviewMention,
  })
}

/** Its time is told without a zone, so that only its day is sure. */
function reviewMention(review: Review): IncomingMention {
  const { user } = review
  const name = plainName(user?.name ?? '')
  const at = Date.parse(`${review.time_created.slice(0, 10)}T12:00:00Z`)
  return {
    ...emptyMention(review.id, 'review', 'review'),
    url: webLink(review.url),
    author:
      name === ''
        ? null
        : {
            ...{ externalId: user?.id ?? null, name, handle: null, url: webLink(user?.profile_url) },
            ...{ followers: null, isOwner: false },
          },
    text: plainText(review.text, 10_000),
    rating: { value: review.rating, min: 1, max: 5 },
    publishedAt: Number.isNaN(at) ? null : at,
    publishedPrecision: Number.isNaN(at) ? 'unknown' : 'day',
    retention: 'max_age:1',
    raw: null,
  }
}
