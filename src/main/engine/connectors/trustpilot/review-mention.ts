import { emptyMention, type IncomingAuthor, type IncomingMention } from '@shared/model/mention'
import { languageOf } from '../../text/language-of'
import { plainName, plainText } from '../../text/plain-text'
import { momentOf } from '../incoming-values'
import { shownUrl } from './figures'
import type { Review, Unit } from './schema'

const maxText = 100_000

export function reviewMention(review: Review, unit: Unit): IncomingMention {
  const { id, stars, companyReply } = review
  const title = plainName(review.title ?? '', 500)
  const text = plainText(review.text ?? '', maxText) || title
  const publishedAt = momentOf(review.createdAt)
  const editedAt = momentOf(review.updatedAt)
  return {
    ...emptyMention(id, text === '' ? 'rating' : 'review', 'review'),
    url: `${shownUrl}/reviews/${encodeURIComponent(id)}`,
    author: authorOf(review),
    title: title === '' ? null : title,
    text,
    lang: review.language ? languageOf(review.language) : null,
    rating: stars ? { value: stars, min: 1, max: 5 } : null,
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    editedAt: editedAt === publishedAt ? null : editedAt,
    counts: { likes: review.numberOfLikes ?? null, shares: null, replies: null, views: null },
    ownerReply: companyReply
      ? { text: plainText(companyReply.text, maxText), publishedAt: momentOf(companyReply.createdAt) }
      : null,
    retention: 'delete_with_source',
    extras: { replyRef: { reviewId: id }, place: { id: unit.id, name: unit.displayName ?? null } },
    raw: { format: 'trustpilot-review', body: JSON.stringify(review) },
  }
}

/** The last time at which anything about a review changed. */
export function changedAt({ createdAt, updatedAt, companyReply }: Review): number {
  const times = [createdAt, updatedAt, companyReply?.createdAt, companyReply?.updatedAt]
  return Math.max(...times.map((time) => momentOf(time) ?? 0))
}

function authorOf({ consumer, isVerified }: Review): IncomingAuthor | null {
  const name = plainName(consumer?.displayName ?? '')
  const externalId = consumer?.id ?? null
  if (name === '' && externalId === null) return null
  return {
    ...{ externalId, name: name || null, handle: null, followers: null, isOwner: false },
    url: externalId === null ? null : `${shownUrl}/users/${encodeURIComponent(externalId)}`,
    ...(isVerified != null && { verified: isVerified ? 'purchase' : 'none' }),
  }
}
