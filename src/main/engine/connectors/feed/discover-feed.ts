import { decodeFeed } from './decode-feed'

/** Links to feeds stand in the head of a page. */
const searchedBytes = 256 * 1024
const feedType = /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json)\s*(?:;|$)/i

/** The feed that a page names first as its own (`link rel=alternate`), as an absolute address; null if it names none. */
export function discoverFeed(page: Uint8Array, url: string, charset?: string): string | null {
  const html = withoutComments(decodeFeed(page.subarray(0, searchedBytes), charset).text)
  const base = tagsIn(html, 'base').flatMap(({ href }) =>
    href !== undefined && URL.canParse(href, url) ? [href] : [],
  )
  const origin = base[0] === undefined ? url : new URL(base[0], url).href
  for (const { rel = '', type = '', href } of tagsIn(html, 'link')) {
    if (!/(?:^|\s)alternate(?:\s|$)/i.test(rel) || !feedType.test(type.trim())) continue
    if (href !== undefined && URL.canParse(href, origin)) return new URL(href, origin).href
  }
  return null
}

/** The attributes of all tags of a name. Patterns stay linear: no tag is looked for across another one's `<`. */
function tagsIn(html: string, name: string): Record<string, string>[] {
  const tags = html.matchAll(new RegExp(`<${name}\\s([^<>]{1,4000})>`, 'gi'))
  return [...tags].map(([, attributes = '']) => attributesIn(attributes))
}

function attributesIn(text: string): Record<string, string> {
  const found = text.matchAll(/([a-z-]+)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"']+))/gi)
  const pairs = [...found].map(([, name = '', double, single, bare]) => {
    const value = double ?? single ?? bare ?? ''
    return [name.toLowerCase(), value.replaceAll('&amp;', '&').trim()] as const
  })
  return Object.fromEntries(pairs)
}

function withoutComments(html: string): string {
  let text = ''
  let from = 0
  for (;;) {
    const start = html.indexOf('<!--', from)
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4)
    if (end < 0) return text + html.slice(from, start < 0 ? undefined : start)
    text += html.slice(from, start)
    from = end + 3
  }
}
