import { emptyMention, type IncomingMention, type Precision } from '@shared/model/mention'
import { givenId, hashedId } from '../../text/external-id'
import { htmlText, looksLikeHtml } from '../../text/html-text'
import { languageOf } from '../../text/language-of'
import { plainName, plainText } from '../../text/plain-text'
import { readDate } from '../../text/read-date'
import { dayMs, maxText, tellingLength } from './figures'
import { ratingOf } from './rating'
import { textOf, thingsOf, type Thing } from './thing'
import { thingJson } from './thing-json'

export interface FoundReview {
  review: Thing
  /** What it is about, where it stands within that. */
  about: Thing | null
}

interface Place {
  url: string
  lang: string | null
  now: number
  keepsRaw: boolean
}

/** A review as a mention; null where it neither says nor rates anything. */
export function reviewMention({ review, about }: FoundReview, place: Place): IncomingMention | null {
  const title = named(textOf(review, 'name', 'headline'), 500)
  const body = proseOf(textOf(review, 'reviewBody', 'description', 'text'))
  const text = body || (title ?? '')
  const rating = ratingOf(review)
  if (text === '' && rating === null) return null
  const published = dateOf(textOf(review, 'datePublished', 'dateCreated'), place.now)
  const edited = dateOf(textOf(review, 'dateModified'), place.now).at
  const author = authorOf(review, place.url)
  return {
    ...emptyMention(
      idOf(review, place.url) ?? hashed(author?.name, published.at, rating?.value, text),
      text === '' ? 'rating' : 'review',
      'watch',
    ),
    ...{ author, text, rating, title: body === '' ? null : title },
    url: absolute(textOf(review, 'url'), place.url) ?? place.url,
    lang: languageOf(textOf(review, 'inLanguage') ?? place.lang ?? ''),
    ...{ publishedAt: published.at, publishedPrecision: published.precision },
    editedAt: edited !== null && published.at !== null && edited > published.at ? edited : null,
    ownerReply: ownerReplyOf(review, place.now),
    raw: place.keepsRaw ? { format: 'schema-org-review', body: thingJson(review) } : null,
    details: detailsOf(review, about),
  }
}

/** What the page itself calls it: not a name that is good within this one answer only, nor the page's own address. */
function idOf(review: Thing, pageUrl: string): string | null {
  const page = pageUrl.split('#')[0]
  for (const given of [review.id, textOf(review, 'url')]) {
    const url = given?.startsWith('_:') ? null : absolute(given, pageUrl)
    if (url !== null && url !== page) return givenId(url)
    if (given && url === null && !given.startsWith('_:')) return givenId(given)
  }
  return null
}

function hashed(
  name: string | null | undefined,
  at: number | null,
  rating: number | undefined,
  text: string,
): string {
  return hashedId([name ?? null, at, rating ?? null, text.slice(0, tellingLength)])
}

/** The id for a review whose own is that of another one, too. */
export function hashOfMention({ author, publishedAt, rating, text }: IncomingMention): string {
  return hashed(author?.name, publishedAt, rating?.value, text)
}

function authorOf(review: Thing, pageUrl: string): IncomingMention['author'] {
  const [author] = thingsOf(review, 'author')
  const name = named(textOf(review, 'author', 'creator'), 200)
  if (name === null) return null
  const kind = author?.types.includes('Organization') ? 'org' : 'unknown'
  const url = author ? absolute(textOf(author, 'url') ?? author.id, pageUrl) : null
  return { externalId: author?.id ?? null, name, handle: null, url, followers: null, isOwner: false, kind }
}

/** A comment by an organisation, or by nobody in particular: customers under a review have names. */
function ownerReplyOf(review: Thing, now: number): IncomingMention['ownerReply'] {
  for (const comment of thingsOf(review, 'comment')) {
    const [author] = thingsOf(comment, 'author')
    const text = proseOf(textOf(comment, 'text', 'description'))
    const isPerson = author ? author.types.includes('Person') : textOf(comment, 'author') !== null
    if (text !== '' && !isPerson)
      return { text, publishedAt: dateOf(textOf(comment, 'datePublished', 'dateCreated'), now).at }
  }
  return null
}

function detailsOf(review: Thing, about: Thing | null): Record<string, string> {
  const item = named(textOf(review, 'itemReviewed') ?? (about && textOf(about, 'name')), 300)
  const notes = (name: string) =>
    thingsOf(review, name)
      .flatMap((list) => [...(list.values.get('itemListElement') ?? [])])
      .map((note) => (typeof note === 'string' ? note : textOf(note, 'name')))
      .join('; ')
  const found = { item: item ?? '', positive: notes('positiveNotes'), negative: notes('negativeNotes') }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''))
}

function proseOf(value: string | null): string {
  const text = value ?? ''
  return plainText(looksLikeHtml(text) ? htmlText(text) : text, maxText)
}

function named(value: string | null | undefined, max: number): string | null {
  const text = value ?? ''
  return plainName(looksLikeHtml(text) ? htmlText(text) : text, max) || null
}

/** A review from the day after tomorrow is a wrong clock, and leads no list. */
function dateOf(value: string | null, now: number): { at: number | null; precision: Precision } {
  const date = value === null ? 'unreadable' : readDate(value, { order: 'dmy', timeZone: 'UTC' })
  if (typeof date === 'string' || date.at > now + dayMs) return { at: null, precision: 'unknown' }
  return date
}

function absolute(link: string | null | undefined, base: string): string | null {
  if (!link || !URL.canParse(link, base)) return null
  const url = new URL(link, base)
  return /^https?:$/.test(url.protocol) ? url.href : null
}
