import { emptyMention, type IncomingAuthor, type IncomingMention } from '@shared/model/mention'
import { plainName, plainText } from '../../text/plain-text'
import { momentOf, webLink } from '../incoming-values'
import type { Review } from './schema'

const maxText = 100_000
const stars = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE']
/** Between a translation of Google's and the author's own words, in either order. */
const translated = /^\(Translated by Google\)[\s\S]*?\(Original\)\s*(?<original>[\s\S]*)$/
const translatedLast = /^(?<original>[\s\S]*?)\s*\(Translated by Google\)/

/** A review of a place. Its id leaves out the account, which differs with whoever asks. */
export function reviewMention(review: Review, placeName: string | null): IncomingMention {
  const comment = review.comment?.trim() ?? ''
  const publishedAt = momentOf(review.createTime)
  const updatedAt = momentOf(review.updateTime)
  const value = stars.indexOf(review.starRating ?? '') + 1
  return {
    ...emptyMention(reviewId(review.name), comment === '' ? 'rating' : 'review', 'review'),
    url: webLink(review.reviewReplyUrl),
    author: authorOf(review.reviewer),
    text: plainText(ownWords(comment), maxText),
    rating: value === 0 ? null : { value, min: 1, max: 5 },
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    // An answer moves the time too, so that alone says nothing.
    editedAt: isEdited(review) ? updatedAt : null,
    ownerReply: review.reviewReply
      ? {
          text: plainText(review.reviewReply.comment, maxText),
          publishedAt: momentOf(review.reviewReply.updateTime),
        }
      : null,
    extras: {
      replyRef: { review: review.name },
      place: { id: /locations\/([^/]+)/.exec(review.name)?.[1] ?? null, name: placeName },
    },
    raw: { format: 'google-business-review', body: JSON.stringify(review) },
  }
}

/** `locations/2/reviews/AbF` of `accounts/1/locations/2/reviews/AbF`. */
export function reviewId(name: string): string {
  return name.replace(/^accounts\/[^/]+\//, '')
}

function isEdited({ createTime, updateTime, reviewReply }: Review): boolean {
  const edited = momentOf(updateTime)
  return edited !== null && edited !== momentOf(createTime) && edited !== momentOf(reviewReply?.updateTime)
}

function authorOf(reviewer: Review['reviewer']): IncomingAuthor | null {
  const name = plainName(reviewer?.displayName ?? '')
  if (name === '') return null
  const kind = reviewer?.isAnonymous === true ? 'anonymous' : 'unknown'
  return { externalId: null, name, handle: null, url: null, followers: null, kind, isOwner: false }
}

/** What the author wrote, where Google shows its own translation beside it. */
function ownWords(comment: string): string {
  return (translated.exec(comment) ?? translatedLast.exec(comment))?.groups?.['original'] ?? comment
}
