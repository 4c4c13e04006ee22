import type { ImportField, Mapping, RawRow, RejectReason, RejectedRow } from '@shared/model/import'
import type { IncomingAuthor, IncomingMention, Precision, Rating } from '@shared/model/mention'
import { htmlText, looksLikeHtml } from '../text/html-text'
import { plainName, plainText } from '../text/plain-text'
import { platformOf } from './channel-platform'
import { givenId, hashedId } from '../text/external-id'
import { languageOf } from '../text/language-of'
import { mentionKindOf } from './mention-kind'
import { searchHitOf } from '../text/search-hit'
import { readCount } from './read-count'
import { visibilityOf } from '../text/visibility-of'
import { readDate, type DateContext, type DateOrder } from '../text/read-date'
import { readRating } from './read-rating'

export type MappedRow = { mention: IncomingMention; channel: string | null } | { rejected: RejectedRow }

type Fields = Partial<Record<ImportField, string>>
type Published = { at: number | null; precision: Precision }

const maxText = 100_000
const undated: Published = { at: null, precision: 'unknown' }
const nothing = new Set(['', '-', '–', '—', 'n/a', 'na', 'null', 'none', 'nan', 'undefined', '#n/a'])

/** One row of a file as a mention, or the one reason why it cannot be: a wrong date or rating is never guessed away. */
export function toMention(row: RawRow, mapping: Mapping, dateOrder: DateOrder): MappedRow {
  const { fields, details, hasDate } = fieldsOf(row, mapping)
  const reject = (reason: RejectReason, value = '') => ({
    rejected: { line: row.line, reason, value: plainName(value, 80) },
  })
  const rating = ratingOf(fields.rating, mapping.ratingMax)
  if (typeof rating === 'string') return reject(rating, fields.rating)
  const words = wordsOf(fields)
  if (words.text === '' && rating === null) return reject('text-empty')
  if (words.text.length > maxText) return reject('text-too-long', words.text)
  const context = { order: dateOrder, timeZone: mapping.timeZone }
  const published = hasDate ? publishedOf(fields.publishedAt, context) : undated
  if (typeof published === 'string') return reject(published, fields.publishedAt)
  return {
    mention: mentionOf({ fields, details, rating, published, context, ...words }, mapping),
    channel: filled(fields.channel) ? plainName(fields.channel) : null,
  }
}

interface Read {
  fields: Fields
  details: Record<string, string>
  rating: Rating | null
  published: Published
  context: DateContext
  title: string | null
  text: string
}

function mentionOf(read: Read, mapping: Mapping): IncomingMention {
  const { fields, details, rating, published, title, text } = read
  const author = authorOf(fields)
  const url = webUrl(fields.url)
  const hit = searchHitOf(details)
  return {
    externalId:
      idOf(fields, url) ??
      hashedId([
        author?.name ?? author?.handle ?? null,
        published.at,
        text,
        rating?.value ?? null,
        // The same page stands under several searches on one day.
        ...(hit ? [hit.name, hit.rank] : []),
      ]),
    kind: kindOf(read, mapping),
    reason: 'import',
    url,
    author,
    title,
    text,
    lang: filled(fields.lang) ? languageOf(fields.lang) : null,
    rating,
    publishedAt: published.at,
    publishedPrecision: published.precision,
    editedAt: null,
    counts: {
      likes: countOf(fields.likes),
      shares: countOf(fields.shares),
      replies: countOf(fields.replies),
      views: countOf(fields.views),
    },
    thread: { rootId: null, parentId: filled(fields.parentId) ? givenId(fields.parentId) : null },
    ownerReply: ownerReplyOf(read),
    visibility: visibilityOf(platformFrom(fields, mapping)),
    retention: 'keep',
    extras: {},
    raw: null,
    details,
  }
}

interface Sorted {
  fields: Fields
  details: Record<string, string>
  hasDate: boolean
}

/** Two columns may be mapped to the same field by hand: the first filled one counts. */
function fieldsOf(row: RawRow, mapping: Mapping): Sorted {
  const fields: Fields = {}
  const details: Record<string, string> = {}
  let hasDate = false
  for (const column in mapping.columns) {
    const field = mapping.columns[column]
    const value = Object.hasOwn(row.cells, column) ? row.cells[column] : undefined
    if (field === 'publishedAt') hasDate = true
    if (field === undefined || value === undefined || value === '') continue
    if (field !== 'detail') fields[field] = filled(fields[field]) ? fields[field] : value
    else if (filled(value)) details[column] = plainName(value, 1000)
  }
  return { fields, details, hasDate }
}

/** A title without a text is the text: some sites have only one box. */
function wordsOf(fields: Fields): { title: string | null; text: string } {
  const text = cleanText(fields.text)
  const title = plainName(cleanText(fields.title), 500)
  return text === '' ? { title: null, text: title } : { title: title === '' ? null : title, text }
}

function cleanText(raw = ''): string {
  return plainText(looksLikeHtml(raw) ? htmlText(raw) : raw)
}

function ratingOf(value: string | undefined, max: number): Rating | RejectReason | null {
  if (!filled(value)) return null
  const rating = readRating(value, max)
  return typeof rating === 'string' ? `rating-${rating}` : rating
}

function publishedOf(value: string | undefined, context: DateContext): Published | RejectReason {
  if (!filled(value)) return 'date-missing'
  const date = readDate(value, context)
  return typeof date === 'string' ? `date-${date}` : date
}

function authorOf(fields: Fields): IncomingAuthor | null {
  const [name, handle, id] = [fields.author, fields.authorHandle, fields.authorId].map((value) =>
    filled(value) ? plainName(value) || null : null,
  )
  if (!name && !handle && !id) return null
  return {
    externalId: id ?? null,
    name: name ?? null,
    handle: handle?.replace(/^@/, '') ?? null,
    url: null,
    followers: null,
    isOwner: false,
  }
}

function kindOf({ fields, details, rating, text }: Read, mapping: Mapping): IncomingMention['kind'] {
  if (text === '') return 'rating'
  const kind = filled(fields.kind) ? mentionKindOf(fields.kind) : null
  if (kind !== null) return kind
  if (searchHitOf(details) !== null) return 'serp_hit'
  if (rating !== null) return 'review'
  return platformFrom(fields, mapping) === 'email' ? 'email' : 'post'
}

function platformFrom(fields: Fields, mapping: Mapping): Mapping['platform'] {
  return filled(fields.channel) ? platformOf(fields.channel) : mapping.platform
}

/** The Play Console gives a review's id only inside its link. */
function idOf(fields: Fields, url: string | null): string | null {
  if (filled(fields.externalId)) return givenId(fields.externalId)
  const id = url?.includes('reviewId=') ? new URL(url).searchParams.get('reviewId') : null
  return id ? givenId(id) : null
}

function webUrl(value: string | undefined): string | null {
  const url = value?.trim() ?? ''
  return url.length <= 2048 && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}

function ownerReplyOf({ fields, context }: Read): IncomingMention['ownerReply'] {
  const text = cleanText(fields.ownerReply).slice(0, maxText)
  if (text === '') return null
  const date = filled(fields.ownerRepliedAt) ? readDate(fields.ownerRepliedAt, context) : null
  return { text, publishedAt: date !== null && typeof date === 'object' ? date.at : null }
}

function countOf(value: string | undefined): number | null {
  return filled(value) ? readCount(value) : null
}

/** Exports write an absent value in many ways; only a text may be the word `none`. */
function filled(value: string | undefined): value is string {
  if (value === undefined) return false
  const text = value.trim()
  return text.length > 9 || !nothing.has(text.toLowerCase())
}
