import {
  emptyMention,
  type IncomingAuthor,
  type IncomingMention,
  type OwnerReply,
} from '@shared/model/mention'
import { languageOf } from '../../text/language-of'
import { plainName, plainText } from '../../text/plain-text'
import { momentOfSeconds } from '../incoming-values'
import { developerCommentOf, type Review, type UserComment } from './schema'

const maxText = 100_000

/** A review of an app of one's own; null where only the answer to it is left. */
export function playReviewMention(review: Review, app: string): IncomingMention | null {
  const comment = review.comments.flatMap(({ userComment }) => userComment ?? [])[0]
  if (!comment) return null
  const { title, text } = wordsOf(comment)
  const value = comment.starRating ?? 0
  const publishedAt = momentOfSeconds(comment.lastModified?.seconds)
  return {
    ...emptyMention(review.reviewId, text === '' ? 'rating' : 'review', 'review'),
    author: authorOf(review),
    ...{ title, text },
    lang: comment.reviewerLanguage ? languageOf(comment.reviewerLanguage) : null,
    rating: value >= 1 && value <= 5 ? { value, min: 1, max: 5 } : null,
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    counts: countsOf(comment),
    ownerReply: replyOf(review),
    extras: {
      replyRef: { app, review: review.reviewId },
      product: { id: app, version: comment.appVersionName ?? null, territory: null },
    },
    raw: { format: 'google-play-review', body: JSON.stringify(review) },
    details: detailsOf(comment),
  }
}

/** The author's own words; those of old reviews are a title and a text with a tab between them. */
function wordsOf({ originalText, text }: UserComment): { title: string | null; text: string } {
  const words = originalText ?? text ?? ''
  const tab = words.indexOf('\t')
  const title = plainName(tab < 0 ? '' : words.slice(0, tab), 500)
  const body = plainText(words.slice(tab + 1), maxText)
  return { title: title === '' ? null : title, text: body || title }
}

function authorOf({ authorName }: Review): IncomingAuthor | null {
  const name = plainName(authorName ?? '')
  if (name === '') return null
  return { externalId: null, name, handle: null, url: null, followers: null, isOwner: false }
}

function countsOf({ thumbsUpCount, thumbsDownCount }: UserComment): IncomingMention['counts'] {
  return {
    ...{ likes: thumbsUpCount ?? null, shares: null, replies: null, views: null },
    ...(thumbsDownCount != null && { dislikes: thumbsDownCount }),
  }
}

function replyOf(review: Review): OwnerReply | null {
  const { text, lastModified } = developerCommentOf(review) ?? {}
  if (!text) return null
  return { text: plainText(text, maxText), publishedAt: momentOfSeconds(lastModified?.seconds) }
}

function detailsOf({ device, androidOsVersion }: UserComment): Record<string, string> {
  return { ...(device && { device }), ...(androidOsVersion && { androidApi: String(androidOsVersion) }) }
}
