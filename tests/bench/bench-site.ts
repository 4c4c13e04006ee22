import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FormValues } from '@shared/model/form-field'
import { atom, jsonFeed, rss, type Post } from '../servers/feeds'

/** One site of many, on a port and so on a host of its own. */
export interface BenchSite {
  source: { connector: string; settings: FormValues }
  /** Writes so many, so far apart, the newest at a time. */
  grow: (count: number, now: number, apartMs: number) => void
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const feedLength = 200
const forumPage = 50
const feeds = [rss, atom, jsonFeed]

/** Every other one is a forum that is read a page at a time; the rest are feeds, of each kind as many. */
export async function benchSite(index: number, texts: Generator<string, never>): Promise<BenchSite> {
  const posts: Post[] = []
  const isForum = index % 2 === 1
  const site = isForum ? forumOf(posts) : feedOf(posts, feeds[(index / 2) % feeds.length] ?? rss)
  const server = createServer((request, response) => site.answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings = isForum ? { forum: origin, reading: 'latest' } : { address: `${origin}/feed` }
  return {
    source: { connector: isForum ? 'discourse' : 'feed', settings: { ...settings, network: 'own' } },
    grow(count, now, apartMs) {
      for (let left = count; left > 0; left -= 1)
        posts.unshift(postOf(posts.length + 1, now - left * apartMs, texts))
      site.renew()
    },
  }
}

function postOf(number: number, at: number, texts: Generator<string, never>): Post {
  const text = texts.next().value.replaceAll('&', 'and').replaceAll('<', '(')
  return { id: String(number), title: `Post ${number}`, text, at }
}

interface Shown {
  answer: Answer
  /** After something was written: answers are made once, and not for each request. */
  renew: () => void
}

function feedOf(posts: readonly Post[], write: (items: Post[]) => string): Shown {
  let [body, etag] = ['', '']
  return {
    answer(request, response) {
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
      else response.writeHead(200, { etag }).end(body)
    },
    renew() {
      body = write(posts.slice(0, feedLength))
      etag = `"${posts.length}"`
    },
  }
}

function forumOf(posts: readonly Post[]): Shown {
  const pages = new Map<string, string>()
  return {
    answer({ url = '' }, response) {
      const body = pages.get(url) ?? JSON.stringify(shownAt(posts, new URL(url, 'http://forum.example')))
      pages.set(url, body)
      response.writeHead(200, { 'content-type': 'application/json' }).end(body)
    },
    renew: () => pages.clear(),
  }
}

/** One post, or a page of the newest. */
function shownAt(posts: readonly Post[], { pathname, searchParams }: URL): unknown {
  const [, asked] = /^\/posts\/(\d+)\.json$/.exec(pathname) ?? []
  if (asked !== undefined) return posts.filter(({ id }) => id === asked).map(forumPost)[0]
  const before = Number(searchParams.get('before') ?? Infinity)
  const shown = posts.filter(({ id }) => Number(id) < before).slice(0, forumPage)
  return { latest_posts: shown.map(forumPost) }
}

function forumPost({ id: name, text, at }: Post) {
  const [id, written] = [Number(name), new Date(at).toISOString()]
  const [number, person] = [((id - 1) % 10) + 1, id % 60]
  return {
    ...{ id, topic_id: Math.ceil(id / 10), post_number: number, topic_slug: 'parcels', version: 1 },
    ...{ user_id: person, username: `person_${person}`, name: `Person ${person}` },
    ...{ created_at: written, updated_at: written, reply_to_post_number: number === 1 ? null : 1 },
    cooked: `<p>${text}</p>`,
  }
}
