/** A post of a made-up site. */
export interface Post {
  id: string
  title: string
  text: string
  /** UTC ms. */
  at: number
}

const firstAt = Date.UTC(2026, 2, 2, 8)
const hourMs = 3_600_000

/** Posts an hour apart, the newest first as feeds have them. */
export function posts(count: number, from = 1): Post[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index
    const text = `The parcel number ${number} has not come, and nobody answers.`
    return { id: `post-${number}`, title: `Parcel ${number}`, text, at: firstAt + number * hourMs }
  }).reverse()
}

interface FeedExtras {
  ttl?: number
  next?: string
}

export function rss(items: Post[], { ttl, next }: FeedExtras = {}): string {
  const body = items.map(
    ({ id, title, text, at }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://site.example/${id}</link>
      <description>${text}</description><pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Parcels</title>
    ${ttl === undefined ? '' : `<ttl>${ttl}</ttl>`}
    ${next === undefined ? '' : `<atom:link rel="next" href="${next}"/>`}
    ${body.join('\n')}</channel></rss>`
}

export function atom(items: Post[], { next }: FeedExtras = {}): string {
  const body = items.map(
    ({ id, title, text, at }) =>
      `<entry><id>${id}</id><title>${title}</title><link href="https://site.example/${id}"/><content>${text}</content>
      <updated>${new Date(at).toISOString()}</updated></entry>`,
  )
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Parcels</title>
    ${next === undefined ? '' : `<link rel="next" href="${next}"/>`}${body.join('\n')}</feed>`
}

export function rdf(items: Post[]): string {
  const body = items.map(
    ({ id, title, text }) =>
      `<item rdf:about="https://site.example/${id}"><title>${title}</title><link>https://site.example/${id}</link>
      <description>${text}</description></item>`,
  )
  return `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/"><channel><title>Parcels</title></channel>${body.join('\n')}</rdf:RDF>`
}

export function jsonFeed(items: Post[], { next }: FeedExtras = {}): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Parcels',
    ...(next !== undefined && { next_url: next }),
    items: items.map(({ id, title, text, at }) => ({
      id,
      title,
      content_text: text,
      url: `https://site.example/${id}`,
      date_published: new Date(at).toISOString(),
    })),
  })
}

export const loginPage = `<!DOCTYPE html><html><head><title>Sign in</title></head><body><form></form></body></html>`

/** A page that names its feed, behind things that look like it. */
export function pageNaming(href: string): string {
  return `<!DOCTYPE html><html><head><title>A blog</title>
    <!-- <link rel="alternate" type="application/rss+xml" href="/commented-out"> -->
    <link rel="stylesheet" type="text/css" href="/style.css">
    <link rel="alternate" hreflang="es" type="text/html" href="/es/">
    <link href='${href}' title="Posts" type='application/rss+xml' rel='home alternate'/>
    <link rel="alternate" type="application/rss+xml" href="/comments.xml"></head><body>Hello.</body></html>`
}
