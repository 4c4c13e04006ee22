import {
  emptyMention,
  type IncomingAuthor,
  type IncomingMention,
  type OwnerReply,
} from '@shared/model/mention'
import { plainName, plainText } from '../../text/plain-text'
import { momentOf } from '../incoming-values'
import type { Response, Review } from './schema'

const maxText = 100_000

/** A review of an app of one's own. An edit moves its only date, so that nobody can tell when it was written first. */
export function ownReviewMention(
  review: Review,
  responses: ReadonlyMap<string, Response>,
  app: string,
): IncomingMention {
  const { rating, title: heading, body, createdDate, territory } = review.attributes
  const title = plainName(heading ?? '', 500)
  const text = plainText(body ?? '', maxText)
  const publishedAt = momentOf(createdDate)
  return {
    ...emptyMention(review.id, text === '' && title === '' ? 'rating' : 'review', 'review'),
    author: authorOf(review),
    title: title === '' ? null : title,
    text: text || title,
    rating: rating == null ? null : { value: rating, min: 1, max: 5 },
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    ownerReply: replyOf(responses.get(review.relationships?.response?.data?.id ?? '')),
    extras: {
      replyRef: { review: review.id },
      product: { id: app, version: null, territory: territory ?? null },
    },
    raw: { format: 'app-store-connect-review', body: JSON.stringify(review) },
  }
}

function authorOf({ attributes }: Review): IncomingAuthor | null {
  const name = plainName(attributes.reviewerNickname ?? '')
  if (name === '') return null
  return { externalId: null, name, handle: null, url: null, followers: null, isOwner: false }
}

function replyOf(response: Response | undefined): OwnerReply | null {
  if (!response) return null
  const { responseBody, lastModifiedDate } = response.attributes
  return { text: plainText(responseBody, maxText), publishedAt: momentOf(lastModifiedDate) }
}
