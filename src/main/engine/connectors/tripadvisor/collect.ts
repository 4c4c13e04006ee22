import { emptyMention, type IncomingMention } from '@shared/model/mention'
import { z } from 'zod'
import { languageOf } from '../../text/language-of'
import { plainName, plainText } from '../../text/plain-text'
import type { Reading } from '../connector'
import { momentOf, webLink } from '../incoming-values'
import type { Outcome } from '../outcome'
import { readSample } from '../sample-reviews'
import { asked, tripadvisorApi } from './account'
import { locationUrl } from './figures'
import { locationIn } from './location'

const Review = z.object({
  id: z.coerce.string().min(1),
  lang: z.string().nullish(),
  published_date: z.string(),
  rating: z.coerce.number(),
  helpful_votes: z.coerce.number().nullish(),
  url: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string(),
  user: z.object({ username: z.string().nullish() }).nullish(),
  owner_response: z.object({ text: z.string(), published_date: z.string().nullish() }).nullish().catch(null),
})
type Review = z.infer<typeof Review>

const Answer = z.object({ data: z.array(z.unknown()) })

export function collectReviews(reading: Reading): Promise<Outcome> {
  const { access, settings } = reading
  if (access === null) return Promise.resolve({ kind: 'auth-expired', status: 0 })
  const location = locationIn(settings['location'] ?? '') ?? ''
  const query = { language: settings['language'] ?? 'en', limit: '20' }
  return readSample(reading, {
    api: tripadvisorApi(reading),
    url: asked(`${locationUrl}/${location}/reviews`, access.secrets['key'] ?? '', query),
    answer: Answer,
    itemsIn: ({ data }) => ({ items: data, title: `Tripadvisor ${location}` }),
    schema: Review,
    mentionOf: reviewMention,
  })
}

function reviewMention(review: Review): IncomingMention {
  const name = plainName(review.user?.username ?? '')
  const title = plainName(review.title ?? '', 500)
  const publishedAt = momentOf(review.published_date)
  return {
    ...emptyMention(review.id, 'review', 'review'),
    url: webLink(review.url),
    author:
      name === ''
        ? null
        : { externalId: null, name, handle: name, url: null, followers: null, isOwner: false },
    title: title === '' ? null : title,
    text: plainText(review.text, 100_000),
    lang: review.lang ? languageOf(review.lang) : null,
    rating: { value: review.rating, min: 1, max: 5 },
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    ownerReply: review.owner_response
      ? {
          text: plainText(review.owner_response.text, 100_000),
          publishedAt: momentOf(review.owner_response.published_date),
        }
      : null,
    retention: 'max_age:1',
  }
}
