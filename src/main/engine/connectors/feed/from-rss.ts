import type { RdfFeed, RssFeed } from 'feedsmith'
import type { FeedContent, FeedItem } from './feed-item'

type RssItem = RssFeed.Item<string>
type RdfItem = RdfFeed.Item<string>

export function fromRss(feed: RssFeed.Feed<string>): FeedContent {
  const lang = feed.language ?? feed.xml?.lang ?? feed.dc?.languages?.[0] ?? null
  const next = feed.atom?.links?.find((link) => link.rel === 'next')?.href
  return {
    title: feed.title ?? null,
    ttlMinutes: feed.ttl ?? null,
    nextUrl: next ?? null,
    items: (feed.items ?? []).map((item) => ({
      ...rssItem(item, lang, feed.xml?.base ?? null),
      raw: JSON.stringify(item),
    })),
  }
}

function rssItem(item: RssItem, lang: string | null, base: string | null): Omit<FeedItem, 'raw'> {
  const person = item.authors?.[0]
  const name = item.dc?.creators?.[0] ?? person?.name ?? item.itunes?.author ?? item.atom?.authors?.[0]?.name
  return {
    ...shared(item, lang, base),
    id: item.guid?.value ?? item.atom?.id ?? null,
    link: item.link ?? permalinkOf(item) ?? item.atom?.links?.[0]?.href ?? null,
    author:
      name === undefined && person === undefined ? null : { name: name ?? null, url: person?.link ?? null },
    published:
      item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? item.atom?.published ?? null,
    parentId: item.thr?.inReplyTos?.[0]?.ref ?? null,
    replies: item.slash?.comments ?? item.thr?.total ?? null,
  }
}

/** A guid is an address unless the feed denies it. */
function permalinkOf(item: RssItem): string | undefined {
  const guid = item.guid
  return guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value ?? '') ? guid?.value : undefined
}

/** RSS 0.90 and 1.0. */
export function fromRdf(feed: RdfFeed.Feed<string>): FeedContent {
  const lang = feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null
  return {
    title: feed.title ?? null,
    ttlMinutes: null,
    nextUrl: null,
    items: (feed.items ?? []).map((item) => ({
      ...rdfItem(item, lang, feed.xml?.base ?? null),
      raw: JSON.stringify(item),
    })),
  }
}

function rdfItem(item: RdfItem, lang: string | null, base: string | null): Omit<FeedItem, 'raw'> {
  const name = item.dc?.creators?.[0]
  return {
    ...shared(item, lang, base),
    id: item.rdf?.about ?? null,
    link: item.link ?? item.rdf?.about ?? null,
    author: name === undefined ? null : { name, url: null },
    published: item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? null,
    parentId: null,
    replies: item.slash?.comments ?? null,
  }
}

function shared(item: RssItem | RdfItem, lang: string | null, base: string | null) {
  return {
    title: item.title ?? item.dc?.titles?.[0] ?? null,
    content: item.content?.encoded ?? item.description ?? item.dc?.descriptions?.[0] ?? null,
    isHtml: null,
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0] ?? null,
    lang: item.xml?.lang ?? item.dc?.languages?.[0] ?? lang,
    base: item.xml?.base ?? base,
  }
}
