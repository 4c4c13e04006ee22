import { emptyMention, noCounts, type IncomingMention, type Precision } from '@shared/model/mention'
import { givenId, hashedId } from '../../text/external-id'
import { languageOf } from '../../text/language-of'
import { readDate } from '../../text/read-date'
import { htmlText, looksLikeHtml } from '../../text/html-text'
import { plainName, plainText } from '../../text/plain-text'
import type { FeedItem } from './feed-item'

const dayMs = 86_400_000
const maxText = 100_000

/** A feed's items as mentions. An id that is missing or stands there twice gives way to the link, then to a hash. */
export function feedMentions(items: readonly FeedItem[], url: string | null, now: number): IncomingMention[] {
  const drafts = items.map((item) => draftOf(item, url, now)).filter(({ mention }) => mention.text !== '')
  const ids = countOf(drafts.map(({ id }) => id))
  const links = countOf(drafts.map(({ mention }) => mention.url))
  const mentions = drafts.map(({ id, mention }) => {
    if (id !== null && ids.get(id) === 1) return { ...mention, externalId: id }
    if (mention.url !== null && links.get(mention.url) === 1) return { ...mention, externalId: mention.url }
    return { ...mention, externalId: hashedId([mention.title, mention.publishedAt, mention.text]) }
  })
  // Two items with the same id, link, title, date and text are one.
  return [...new Map(mentions.map((mention) => [mention.externalId, mention])).values()]
}

function countOf(values: readonly (string | null)[]): Map<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function draftOf(
  item: FeedItem,
  url: string | null,
  now: number,
): { id: string | null; mention: IncomingMention } {
  const words = wordsOf(item)
  const published = dateOf(item.published, now)
  const edited = dateOf(item.updated, now)
  const mention: IncomingMention = {
    ...emptyMention('', item.parentId === null ? 'article' : 'comment', 'watch'),
    ...words,
    url: linkOf(item, url),
    author: authorOf(item, url),
    lang: item.lang === null ? null : languageOf(item.lang),
    publishedAt: published.at,
    publishedPrecision: published.precision,
    editedAt: edited.at !== null && published.at !== null && edited.at > published.at ? edited.at : null,
    counts: { ...noCounts, replies: item.replies },
    raw: { format: 'feedsmith-item', body: item.raw },
    thread: { rootId: null, parentId: item.parentId === null ? null : givenId(item.parentId) },
  }
  return { id: item.id === null ? null : givenId(item.id), mention }
}

/** An item without a body says what it says in its title. */
function wordsOf(item: FeedItem): { title: string | null; text: string } {
  const isHtml = item.isHtml ?? looksLikeHtml(item.content ?? '')
  const text = plainText(isHtml ? htmlText(item.content ?? '') : (item.content ?? ''), maxText)
  const rawTitle = item.title ?? ''
  const title = plainName(looksLikeHtml(rawTitle) ? htmlText(rawTitle) : rawTitle, 500)
  return text === '' ? { title: null, text: title } : { title: title === '' ? null : title, text }
}

type Moment = { at: number | null; precision: Precision }

const unknown: Moment = { at: null, precision: 'unknown' }

/** A post from next month is a wrong clock; as it stands it would lead every list until then. */
function dateOf(value: string | null, now: number): Moment {
  const date = value === null ? 'unreadable' : readDate(value, { order: 'dmy', timeZone: 'UTC' })
  if (typeof date === 'string') return unknown
  return date.at > now + dayMs ? { at: now, precision: 'unknown' } : date
}

function linkOf(item: FeedItem, url: string | null): string | null {
  const link = absolute(item.link, absolute(item.base, url) ?? url)
  return link === null ? null : unwrapped(link)
}

function authorOf(item: FeedItem, url: string | null): IncomingMention['author'] {
  const name = plainName(item.author?.name ?? '')
  const link = absolute(item.author?.url ?? null, absolute(item.base, url) ?? url)
  if (name === '' && link === null) return null
  return { externalId: null, name: name || null, handle: null, url: link, followers: null, isOwner: false }
}

function absolute(link: string | null, base: string | null): string | null {
  if (link === null) return null
  const url = URL.canParse(link)
    ? new URL(link)
    : base !== null && URL.canParse(link, base)
      ? new URL(link, base)
      : null
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  return URL.canParse(link) ? link.trim() : url.href
}

/** Google Alerts wraps every link; the page itself is what people know and what is found again elsewhere. */
function unwrapped(link: string): string {
  const url = new URL(link)
  if (!/^(?:www\.)?google\.[a-z.]{2,6}$/.test(url.hostname) || url.pathname !== '/url') return link
  const target = url.searchParams.get('url') ?? url.searchParams.get('q') ?? ''
  return /^https?:\/\//i.test(target) && URL.canParse(target) ? target : link
}
