import type { AtomFeed } from 'feedsmith'
import { htmlText } from '../../text/html-text'
import type { FeedContent, FeedItem } from './feed-item'

type Feed = AtomFeed.Feed<string>
type Entry = AtomFeed.Entry<string>
type Links = Feed['links']

export function fromAtom(feed: Feed): FeedContent {
  return {
    title: plainTitle(feed.title),
    ttlMinutes: null,
    nextUrl: feed.links?.find((link) => link.rel === 'next')?.href ?? null,
    items: (feed.entries ?? []).map((entry) => ({ ...atomItem(entry, feed), raw: JSON.stringify(entry) })),
  }
}

/** Author and language stand at the entry, at its source or at the feed: the nearest counts. */
function atomItem(entry: Entry, feed: Feed): Omit<FeedItem, 'raw'> {
  const body = entry.content?.value === undefined ? entry.summary : entry.content
  const person = [entry.authors, entry.source?.authors, feed.authors].find(
    (authors) => authors?.[0]?.name,
  )?.[0]
  return {
    id: entry.id ?? null,
    link: alternateOf(entry.links) ?? entry.content?.src ?? null,
    base: joined(feed.xml?.base, entry.xml?.base),
    title: plainTitle(entry.title),
    content: body?.value ?? null,
    isHtml: isMarkup(body?.type),
    author: person === undefined ? null : { name: person.name ?? null, url: person.uri ?? null },
    published: entry.published ?? entry.updated ?? null,
    updated: entry.updated ?? null,
    lang: body?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang ?? null,
    replies: entry.thr?.total ?? entry.slash?.comments ?? null,
    parentId: entry.thr?.inReplyTos?.[0]?.ref ?? null,
  }
}

function plainTitle(title: AtomFeed.Text | undefined): string | null {
  if (title === undefined) return null
  return isMarkup(title.type) ? htmlText(title.value) : title.value
}

/** Atom says of each text what it is; only 0.3 and careless feeds leave it out, and then it is plain. */
function isMarkup(type: string | undefined): boolean {
  return /html/i.test(type ?? 'text')
}

function alternateOf(links: Links): string | undefined {
  return links?.find((link) => link.rel === undefined || link.rel === 'alternate')?.href
}

function joined(outer: string | undefined, inner: string | undefined): string | null {
  if (inner === undefined || outer === undefined) return inner ?? outer ?? null
  return URL.canParse(inner, outer) ? new URL(inner, outer).href : outer
}
