import { emptyMention, type IncomingAuthor, type IncomingMention } from '@shared/model/mention'
import { plainName, plainText } from '../../text/plain-text'
import { momentOf, webLink } from '../incoming-values'
import type { StoreApp } from './app'
import { linkIn, type FeedReview } from './schema'

const maxText = 100_000

/** A review as the public feed shows it; null for the app itself, which stands among its reviews. */
export function feedReviewMention(review: FeedReview, app: StoreApp): IncomingMention | null {
  const value = Number(review['im:rating']?.label)
  if (!(value >= 1 && value <= 5)) return null
  const title = plainName(review.title?.label ?? '', 500)
  const text = plainText(review.content?.label ?? '', maxText)
  const publishedAt = momentOf(review.updated?.label)
  return {
    ...emptyMention(review.id.label, text === '' && title === '' ? 'rating' : 'review', 'review'),
    url: webLink(linkIn(review.link)),
    author: authorOf(review),
    title: title === '' ? null : title,
    text: text || title,
    rating: { value, min: 1, max: 5 },
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    counts: { likes: null, shares: null, replies: null, views: null, ...helpful(review) },
    extras: {
      product: { id: app.id, version: review['im:version']?.label ?? null, territory: app.country },
    },
    raw: { format: 'app-store-entry', body: JSON.stringify(review) },
  }
}

function authorOf({ author }: FeedReview): IncomingAuthor | null {
  const name = plainName(author?.name?.label ?? '')
  if (name === '') return null
  return {
    ...{ externalId: null, name, handle: null, url: webLink(author?.uri?.label) },
    ...{ followers: null, isOwner: false },
  }
}

/** How many found it helpful: the sum of the votes, which may be below zero. */
function helpful(review: FeedReview): { helpful?: number } {
  const sum = Number(review['im:voteSum']?.label ?? NaN)
  return Number.isInteger(sum) && sum >= 0 ? { helpful: sum } : {}
}
