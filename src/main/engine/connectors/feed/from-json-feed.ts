import type { JsonFeed } from 'feedsmith'
import type { FeedContent, FeedItem } from './feed-item'

type Item = JsonFeed.Item<string>

export function fromJsonFeed(feed: JsonFeed.Feed<string>): FeedContent {
  return {
    title: feed.title ?? null,
    ttlMinutes: null,
    nextUrl: feed.next_url ?? null,
    items: (feed.items ?? []).map((item) => ({ ...jsonItem(item, feed), raw: JSON.stringify(item) })),
  }
}

function jsonItem(item: Item, feed: JsonFeed.Feed<string>): Omit<FeedItem, 'raw'> {
  const author = item.authors?.[0] ?? feed.authors?.[0]
  return {
    id: item.id ?? null,
    link: item.url ?? item.external_url ?? null,
    base: null,
    title: item.title ?? null,
    content: item.content_html ?? item.content_text ?? item.summary ?? null,
    isHtml: item.content_html !== undefined,
    author: author === undefined ? null : { name: author.name ?? null, url: author.url ?? null },
    published: item.date_published ?? item.date_modified ?? null,
    updated: item.date_modified ?? null,
    lang: item.language ?? feed.language ?? null,
    replies: null,
    parentId: null,
  }
}
