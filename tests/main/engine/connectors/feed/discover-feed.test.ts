import { expect, test } from 'vitest'
import { discoverFeed } from '../../../../../src/main/engine/connectors/feed/discover-feed'
import { loginPage, pageNaming } from '../../../../servers/feeds'

const discover = (html: string) => discoverFeed(Buffer.from(html), 'https://blog.example/posts/')

test.each([
  [pageNaming('/feed.xml'), 'https://blog.example/feed.xml'],
  [pageNaming('rss'), 'https://blog.example/posts/rss'],
  [pageNaming('//cdn.example/a?b=1&amp;c=2'), 'https://cdn.example/a?b=1&c=2'],
  ['<LINK REL=alternate TYPE=application/atom+xml HREF=/atom>', 'https://blog.example/atom'],
  ['<link type="application/feed+json" href="/f.json" rel="alternate">', 'https://blog.example/f.json'],
  ['<link rel="alternate" type="application/rss+xml; charset=utf-8" href="/f">', 'https://blog.example/f'],
  [
    '<base href="https://other.example/"><link rel="alternate" type="application/rss+xml" href="f">',
    'https://other.example/f',
  ],
  ['<link\n  rel="alternate"\n  type="application/rss+xml"\n  href=" /f ">', 'https://blog.example/f'],
])('a page leads to the feed that it names first: %#', (html, feed) => expect(discover(html)).toBe(feed))

test.each([
  loginPage,
  '',
  '<link rel="alternate" type="text/html" href="/es">',
  '<link rel="stylesheet" type="application/rss+xml" href="/f">',
  '<link rel="alternate" type="application/rss+xml">',
  '<link rel="alternate" type="application/rss+xml" href="http://[">',
  '<!-- <link rel="alternate" type="application/rss+xml" href="/f"> -->',
  '<!-- never closed <link rel="alternate" type="application/rss+xml" href="/f">',
  'link rel="alternate" type="application/rss+xml" href="/f"',
])('a page that names no feed leads nowhere: %#', (html) => expect(discover(html)).toBeNull())

test.each(['<link ', '<!--', '<link a="', '<link =', '<link rel=alternate type=', '<base href='])(
  'a page made to keep us busy does not: %s without end',
  (piece) => {
    const page = Buffer.from(piece.repeat(60_000))
    const start = performance.now()
    discoverFeed(page, 'https://blog.example/')
    expect(performance.now() - start).toBeLessThan(1000)
  },
)
