import type { GrowingSite, GrowingSource } from './growing-site'
import { startMastodonServer, type MastodonServer } from './mastodon-server'
import { idOf, notificationOf, statusOf } from './mastodon-timelines'

const tag = 'velta'
/** Where the numbers of what has the tag begin, so that they are not those of mentions. */
const firstTagged = 1_000_000
const notificationId = (number: number) => notificationOf(number).id

/** An instance where people mention an account, the account answers some of them, and others use a tag. */
export async function growingInstance(
  onRequest: () => void,
): Promise<GrowingSite & { account: { instance: string; token: string } }> {
  const server = await startMastodonServer()
  server.onRead = onRequest
  const { instance, token } = server
  return {
    account: { instance, token },
    sources: [mentionsOf(server), taggedOf(server)],
    asked: server.asked,
    close: () => server.close(),
  }
}

function mentionsOf(server: MastodonServer): GrowingSource {
  const { instance, notifications, statuses } = server
  const { host } = new URL(instance)
  return {
    ...{ connector: 'mastodon', settings: { reading: 'mentions' } },
    begin: 100,
    most: 90,
    grow(count, now) {
      for (let left = count; left > 0; left -= 1) {
        const number = notifications.length + 1
        notifications.push(notificationOf(number, written(number, now - left * 1000)))
        if (number % 3 === 0) answer(server, number, now)
      }
    },
    offered: () =>
      [...notifications.map(({ status }) => status.id), ...statuses.map(({ id }) => id)].map(
        (id) => `${host}/${id}`,
      ),
    cursorAt(held, readAt) {
      if (held.length === 0) return {}
      const answers = held.filter((id) => statuses.some((own) => id === `${host}/${own.id}`)).length
      const mark = notificationId(held.length - answers)
      return { mark, ownMark: answers === 0 ? null : `9${answers}`, readAt }
    },
    resumed: () => [
      '/api/v1/accounts/verify_credentials',
      `/api/v1/notifications?types%5B%5D=mention&limit=80&min_id=${notificationId(notifications.length)}`,
      `/api/v1/accounts/8/statuses?exclude_reblogs=true&limit=40&min_id=9${statuses.length}`,
    ],
  }
}

function taggedOf({ instance, tags }: MastodonServer): GrowingSource {
  const { host } = new URL(instance)
  const tagged = (tags[tag] = [] as (typeof tags)[string])
  const newest = (count: number) => idOf(firstTagged + count)
  return {
    ...{ connector: 'mastodon', settings: { reading: 'tag', words: `#${tag}` } },
    begin: 60,
    most: 50,
    grow(count, now) {
      for (let left = count; left > 0; left -= 1)
        tagged.push(written(firstTagged + tagged.length + 1, now - left * 1000))
    },
    offered: () => tagged.map(({ id }) => `${host}/${id}`),
    cursorAt: ({ length }, readAt) => (length === 0 ? {} : { mark: newest(length), readAt }),
    resumed: () => [
      '/api/v1/accounts/verify_credentials',
      `/api/v1/timelines/tag/${tag}?limit=40&min_id=${newest(tagged.length)}`,
    ],
  }
}

/** By one of forty people. */
function written(number: number, at: number) {
  const person = number % 40
  const account = { id: String(100 + person), acct: `p${person}@otro.example`, display_name: `P ${person}` }
  return statusOf(number, { created_at: new Date(at).toISOString(), account })
}

function answer({ statuses }: MastodonServer, number: number, at: number): void {
  const words = { status: `We are sorry, and look into it (${number}).`, language: 'en' }
  const id = `9${statuses.length + 1}`
  const to = { in_reply_to_id: idOf(number), visibility: 'public' }
  statuses.push({ id, ...words, ...to, key: undefined, at })
}
