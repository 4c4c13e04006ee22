import { startApiServer } from './api-server'
import type { GrowingSite } from './growing-site'

const perPage = 50

/** A forum whose newest posts are read a page at a time, and whose posts can be looked for again one by one. */
export async function growingForum(onRequest: () => void): Promise<GrowingSite> {
  const posts: ReturnType<typeof postOf>[] = []
  const asked: string[] = []
  const server = await startApiServer()
  const note = (what: string) => {
    onRequest()
    asked.push(`forum ${what}`)
  }
  server.on('posts.json', ({ query }) => {
    const before = query.get('before')
    note(before === null ? 'newest' : `before ${before}`)
    const older = before === null ? posts : posts.filter(({ id }) => id < Number(before))
    return { json: { latest_posts: older.slice(0, perPage) } }
  })
  server.on(/^posts\/\d+\.json$/, ({ place }) => {
    note(place)
    const post = posts.find(({ id }) => place === `posts/${id}.json`)
    return post ? { json: post } : { status: 404, json: {} }
  })
  const { host } = new URL(server.origin)
  return {
    sources: [
      {
        ...{ connector: 'discourse', settings: { forum: server.origin, reading: 'latest' } },
        begin: 2 * perPage + 10,
        most: perPage + 10,
        grow(count, now) {
          for (let left = count; left > 0; left -= 1)
            posts.unshift(postOf(posts.length + 1, now - left * 1000))
        },
        offered: () => posts.map(({ id }) => `${host}/${id}`),
        cursorAt: ({ length }, readAt) => (length === 0 ? {} : { readAt }),
        resumed: () => ['forum newest'],
      },
    ],
    asked,
    close: () => server.close(),
  }
}

/** Ten to a topic, each answering the one that began it, by one of forty people. */
function postOf(id: number, at: number) {
  const written = new Date(at).toISOString()
  const number = ((id - 1) % 10) + 1
  return {
    ...{ id, topic_id: Math.ceil(id / 10), post_number: number, topic_slug: 'parcels', version: 1 },
    ...{ user_id: id % 40, username: `person_${id % 40}`, name: `Person ${id % 40}` },
    ...{ created_at: written, updated_at: written, reply_to_post_number: number === 1 ? null : 1 },
    cooked: `<p>Velta lost my <em>parcel</em> number ${id}, and nobody answers. Refund me!</p>`,
  }
}
