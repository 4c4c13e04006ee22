import { emptyMention, type IncomingMention } from '@shared/model/mention'
import { z } from 'zod'
import { languageOf } from '../../text/language-of'
import { plainName, plainText } from '../../text/plain-text'
import type { Reading } from '../connector'
import { momentOf, webLink } from '../incoming-values'
import type { Outcome } from '../outcome'
import { readSample } from '../sample-reviews'
import { placesApi } from './account'
import { placesUrl } from './figures'

const Words = z.object({ text: z.string(), languageCode: z.string().nullish() })

const Review = z.object({
  name: z.string().min(1),
  rating: z.number(),
  text: Words.nullish(),
  originalText: Words.nullish(),
  authorAttribution: z.object({ displayName: z.string().nullish(), uri: z.string().nullish() }).nullish(),
  publishTime: z.string().nullish(),
  googleMapsUri: z.string().nullish(),
})
type Review = z.infer<typeof Review>

const Answer = z.object({
  id: z.string(),
  displayName: z.object({ text: z.string() }).nullish(),
  rating: z.number().positive().max(5).nullish().catch(null),
  userRatingCount: z.number().int().positive().nullish().catch(null),
  reviews: z.array(z.unknown()).default([]),
})

export function collectReviews(reading: Reading): Promise<Outcome> {
  const { access, settings } = reading
  if (access === null) return Promise.resolve({ kind: 'auth-expired', status: 0 })
  return readSample(reading, {
    api: placesApi({ ...reading, access }),
    url: `${placesUrl}/${settings['place'] ?? ''}`,
    answer: Answer,
    itemsIn: ({ reviews, displayName, rating, userRatingCount: count }) => ({
      ...{ items: reviews, title: displayName?.text ?? '' },
      rating: rating ? { value: rating, best: 5, count: count ?? null } : null,
    }),
    schema: Review,
    mentionOf: reviewMention,
  })
}

function reviewMention(review: Review): IncomingMention {
  const { authorAttribution: author } = review
  // The author's own words, where Google shows a translation beside them.
  const words = review.originalText ?? review.text
  const name = plainName(author?.displayName ?? '')
  const publishedAt = momentOf(review.publishTime)
  return {
    ...emptyMention(review.name, words ? 'review' : 'rating', 'review'),
    url: webLink(review.googleMapsUri),
    author:
      name === ''
        ? null
        : {
            ...{ externalId: null, name, handle: null, url: webLink(author?.uri) },
            ...{ followers: null, isOwner: false },
          },
    text: plainText(words?.text ?? '', 100_000),
    lang: words?.languageCode ? languageOf(words.languageCode) : null,
    rating: { value: review.rating, min: 1, max: 5 },
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    retention: 'max_age:1',
  }
}
