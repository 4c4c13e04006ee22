import { conditional, feed, routes } from './answers'
import { startFeedServer, type Step } from './feed-server'
import { atom, rss, type Post } from './feeds'
import type { GrowingSite } from './growing-site'

const perPage = 200
const hourMs = 3_600_000

/** A feed of the newest posts that leads to its older pages and knows who has read it already. */
export async function growingFeed(kind: 'rss' | 'atom', onRequest: () => void): Promise<GrowingSite> {
  const posts: Post[] = []
  const asked: string[] = []
  const server = await startFeedServer((request, response) => {
    onRequest()
    const etag = request.headers['if-none-match']
    asked.push(`${kind} ${request.url ?? ''}${etag === undefined ? '' : ` unless ${etag}`}`)
    return routes(pagesOf(posts, kind, server.url))(request, response)
  })
  const tag = () => etagOf(posts.length)
  return {
    sources: [
      {
        ...{ connector: 'feed', settings: { address: server.url('/1') } },
        begin: perPage + 80,
        most: 10,
        grow(count, now) {
          for (let left = count; left > 0; left -= 1)
            posts.unshift(postOf(posts.length + 1, now - left * 1000))
        },
        offered: () => posts.map(({ id }) => id),
        cursorAt: ({ length }) => (length === 0 ? {} : { etag: etagOf(length) }),
        resumed: () => [`${kind} /1 unless ${tag()}`],
      },
    ],
    asked,
    close: () => server.close(),
  }
}

const etagOf = (count: number) => `"${count}"`

function postOf(number: number, at: number): Post {
  const text = `The parcel number ${number} has not come, and nobody answers. I am very disappointed.`
  return { id: `post-${number}`, title: `Parcel ${number}`, text, at }
}

function pagesOf(posts: readonly Post[], kind: 'rss' | 'atom', url: (path: string) => string) {
  const write = kind === 'rss' ? rss : atom
  const pages: Record<string, Step> = {}
  for (let page = 1; (page - 1) * perPage < posts.length; page += 1) {
    const shown = posts.slice((page - 1) * perPage, page * perPage)
    const body = write(shown, page * perPage < posts.length ? { next: url(`/${page + 1}`) } : {})
    const changedAt = new Date(Math.floor((posts[0]?.at ?? hourMs) / 1000) * 1000).toUTCString()
    pages[`/${page}`] = page === 1 ? conditional(body, etagOf(posts.length), changedAt) : feed(body)
  }
  return pages
}
