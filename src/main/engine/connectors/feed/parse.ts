import { parseFeed as parseAnyFeed, type AnyFeed } from 'feedsmith'
import { Failure } from '@shared/model/failure'
import type { IncomingMention } from '@shared/model/mention'
import { plainName } from '../../text/plain-text'
import { decodeFeed } from './decode-feed'
import type { FeedContent } from './feed-item'
import { feedMentions } from './feed-mention'
import { fromAtom } from './from-atom'
import { fromJsonFeed } from './from-json-feed'
import { fromRdf, fromRss } from './from-rss'
import { guardXml, maxItems } from './guard-xml'

export interface ParsedFeed {
  title: string | null
  mentions: IncomingMention[]
  /** True when only a forgiving pass could read it: the source's health line should say so. */
  isMalformed: boolean
  /** How long the feed asks to be left alone. */
  ttlMinutes: number | null
  /** The next page of an archive. */
  nextUrl: string | null
}

export interface FeedContext {
  /** As the server declares it. */
  charset?: string | undefined
  /** Where the feed was fetched, for its relative links. */
  url?: string | undefined
  now?: number | undefined
}

/** RSS 0.9x–2.0, RDF, Atom or JSON Feed, by content; the media type is not asked. */
export function parseFeed(bytes: Uint8Array, context: FeedContext = {}): ParsedFeed {
  const text = decodeFeed(bytes, context.charset).text.trim()
  const found = kindOf(text)
  if (found !== 'xml' && found !== 'json') throw new Failure('feed-unknown', { found })
  const isMalformed = found === 'xml' && !guardXml(text).isWellFormed
  const content = contentOf(text, found)
  const isEmpty = content.items.length === 0 && content.title === null
  if (isMalformed && isEmpty) throw new Failure('xml-malformed')
  if (content.items.length > maxItems) throw new Failure('xml-too-many-items', { max: maxItems })
  const url = context.url ?? null
  return {
    title: plainName(content.title ?? '') || null,
    mentions: feedMentions(content.items, url, context.now ?? Date.now()),
    isMalformed,
    ttlMinutes: content.ttlMinutes,
    nextUrl: nextOf(content.nextUrl, url),
  }
}

function kindOf(text: string): 'xml' | 'json' | 'html' | 'text' | 'empty' {
  if (text === '') return 'empty'
  if (text.startsWith('{')) return 'json'
  if (/^(?:!doctype\s+html|html)[\s>]/i.test(afterPrologue(text))) return 'html'
  return text.startsWith('<') ? 'xml' : 'text'
}

/** What follows the first tag's bracket, declaration and comments left out. */
function afterPrologue(text: string): string {
  let from = text.startsWith('<?') ? text.indexOf('<', 2) : 0
  while (from >= 0 && text.startsWith('<!--', from)) {
    const end = text.indexOf('-->', from)
    from = end < 0 ? -1 : text.indexOf('<', end)
  }
  return from < 0 ? '' : text.slice(from + 1, from + 100)
}

/** The library reads slightly malformed XML too; what it cannot recognise is no feed or beyond mending. */
function contentOf(text: string, found: 'xml' | 'json'): FeedContent {
  const isFeed = found === 'json' || /<(?:[\w.-]+:)?(?:rss|feed|rdf)[\s>]/i.test(text)
  if (!isFeed) throw new Failure(guardXml(text).isWellFormed ? 'feed-unknown' : 'xml-malformed', { found })
  try {
    return fromAny(parseAnyFeed(text))
  } catch (cause) {
    throw new Failure(found === 'json' ? 'feed-unknown' : 'xml-malformed', { found }, { cause })
  }
}

function fromAny(parsed: AnyFeed): FeedContent {
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed)
    case 'rdf':
      return fromRdf(parsed.feed)
    case 'atom':
      return fromAtom(parsed.feed)
    case 'json':
      return fromJsonFeed(parsed.feed)
  }
}

function nextOf(link: string | null, url: string | null): string | null {
  if (link === null || !URL.canParse(link, url ?? undefined)) return null
  const next = new URL(link, url ?? undefined)
  return /^https?:$/.test(next.protocol) ? next.href : null
}
