import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Cursor, Outcome } from '../../../../../src/main/engine/connectors/outcome'
import { mastodonConnector } from '../../../../../src/main/engine/connectors/mastodon'
import { createHttp } from '../../../../../src/main/engine/http/create-http'
import { accessWith } from '../../../../helpers/access'
import { loopbackPolicy } from '../../../../helpers/loopback-policy'
import { startMastodonServer, type MastodonServer } from '../../../../servers/mastodon-server'
import {
  firstAt,
  idOf,
  notificationOf,
  statusOf,
  type ReadFault,
} from '../../../../servers/mastodon-timelines'

let server: MastodonServer
beforeEach(async () => {
  server = await startMastodonServer()
})
afterEach(() => server.close())

const http = createHttp({ version: 'test', policy: loopbackPolicy, limits: { totalMs: 1500 } })
const now = firstAt + 3_600_000

function collect(
  place = '/notifications',
  cursor: Cursor = {},
  token: string | null = server.token,
): Promise<Outcome> {
  const { signal } = new AbortController()
  const access = token === null ? null : accessWith({ instance: server.instance }, { token })
  return mastodonConnector.collect({
    ...{ http, address: server.instance + place, settings: {}, cursor, access, now, signal },
  })
}

async function read(place?: string, cursor?: Cursor) {
  const outcome = await collect(place, cursor)
  if (outcome.kind !== 'read') throw new Error(`it was not read: ${JSON.stringify(outcome)}`)
  return outcome
}

/** The cursor as the store gives it back. */
function stored(outcome: Outcome): Cursor {
  if (!('cursor' in outcome)) throw new Error(`no cursor in ${JSON.stringify(outcome)}`)
  return JSON.parse(JSON.stringify(outcome.cursor)) as Cursor
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
const host = () => `127.0.0.1:${server.port}`
const idsOf = ({ mentions }: { mentions: { externalId: string }[] }) =>
  mentions.map(({ externalId }) => externalId)
const paths = () => server.asked.map((asked) => asked.replace(/\?.*/, ''))

describe('mentions', () => {
  test('are read as plain text with their author, counts, language and what an answer needs', async () => {
    server.notifications = [notificationOf(7)]
    const { mentions, title } = await read()
    expect(title).toBe(`@velta@${host()}`)
    expect(mentions).toMatchObject([
      {
        ...{
          externalId: `${host()}/${idOf(7)}`,
          kind: 'post',
          reason: 'mention',
          lang: 'es',
          visibility: 'public',
        },
        ...{ text: '@velta sigo sin factura 7 & espero', publishedAt: firstAt + 7 * 60_000, editedAt: null },
        url: `https://otro.example/@mara/${idOf(7)}`,
        author: {
          externalId: `${host()}/55`,
          name: 'Mara',
          handle: 'mara@otro.example',
          followers: 812,
          isOwner: false,
        },
        counts: { likes: 5, shares: 2, replies: 0, views: null },
        extras: { replyRef: { statusId: idOf(7), acct: 'mara@otro.example' } },
      },
    ])
  })
  test('are never read without a token, nor by one at another place', async () => {
    expect(await collect('/notifications', {}, null)).toEqual({ kind: 'auth-expired', status: 0 })
    expect(await collect('/somewhere')).toMatchObject({ kind: 'unreadable' })
    expect(server.asked).toEqual([])
  })
  test('are read back page by page at first, and from then on only what is new', async () => {
    server.notifications = numbers(1, 200).map((number) => notificationOf(number))
    const first = await read()
    expect(first.mentions).toHaveLength(200)
    expect(await collect('/notifications', stored(first))).toMatchObject({ kind: 'unchanged' })
    server.notifications.push(notificationOf(201), notificationOf(202))
    expect(idsOf(await read('/notifications', stored(first)))).toEqual(
      [202, 201].map((n) => `${host()}/${idOf(n)}`),
    )
  })
  test('of a long absence are read without a gap, also what comes in meanwhile', async () => {
    server.notifications = [notificationOf(1)]
    const first = await read()
    server.notifications.push(...numbers(2, 300).map((number) => notificationOf(number)))
    let reads = 0
    server.onRead = () => {
      reads += 1
      // In the midst of the paging one more comes in at the top.
      if (reads === 4) server.notifications.push(notificationOf(301))
    }
    const found = idsOf(await read('/notifications', stored(first)))
    expect(new Set(found)).toEqual(new Set(numbers(2, 301).map((number) => `${host()}/${idOf(number)}`)))
  })
  test('of several pages are asked for by the links of the instance, but never at another host', async () => {
    server.notifications = numbers(1, 100).map((number) => notificationOf(number))
    await read()
    expect(server.asked.filter((asked) => asked.startsWith('/api/v1/notifications'))[1]).toContain(
      'max_id=9021',
    )
  })
  test('that are older than the first span are left to history', async () => {
    const old = new Date(now - 60 * 86_400_000).toISOString()
    server.notifications = numbers(1, 200).map((number) => ({ ...notificationOf(number), created_at: old }))
    expect((await read()).mentions).toHaveLength(80)
  })
  test('that nobody wrote are an empty reading, and then nothing new', async () => {
    const first = await read()
    expect(first).toMatchObject({ mentions: [], isMalformed: false })
    expect(await collect('/notifications', stored(first))).toMatchObject({ kind: 'unchanged' })
  })
  test('keep content warnings as titles, pictures with their words, and who may see them', async () => {
    const picture = { type: 'image', url: 'https://otro.example/1.png', description: 'La factura' }
    server.notifications = [
      notificationOf(
        1,
        statusOf(1, { spoiler_text: 'Factura', visibility: 'direct', media_attachments: [picture] }),
      ),
      notificationOf(2, statusOf(2, { visibility: 'local', favourites_count: 'many' })),
    ]
    const { mentions } = await read()
    expect(mentions[1]).toMatchObject({ title: 'Factura', visibility: 'direct' })
    expect(mentions[1]?.extras.attachments).toEqual([
      { kind: 'image', url: 'https://otro.example/1.png', mime: null, alt: 'La factura' },
    ])
    expect(mentions[0]).toMatchObject({ visibility: 'followers', counts: { likes: null } })
  })
})

describe('the account’s own answers', () => {
  const answerTo = (parent: string, text: string) => ({
    ...{ id: idOf(50), status: text, in_reply_to_id: parent, visibility: 'public', language: 'es' },
    ...{ key: undefined, at: now },
  })
  test('come in as the owner’s, in the thread of what they answer; its other posts do not', async () => {
    server.notifications = [notificationOf(7), notificationOf(8, statusOf(8, { in_reply_to_id: idOf(50) }))]
    server.statuses = [
      answerTo(idOf(7), 'Va hoy, Mara.'),
      { ...answerTo('', 'Abrimos a las 9'), id: idOf(51) },
    ]
    server.statuses[1]!.in_reply_to_id = null as unknown as string
    const { mentions } = await read()
    const own = mentions.filter(({ author }) => author?.isOwner)
    const root = `${host()}/${idOf(7)}`
    expect(own).toMatchObject([
      { text: 'Va hoy, Mara.', reason: 'reply', thread: { parentId: root, rootId: root } },
    ])
    // What the customer wrote to that answer stands under the same root.
    expect(mentions.find(({ externalId }) => externalId.endsWith(idOf(8)))?.thread.rootId).toBe(root)
  })
  test('are read from where they were left', async () => {
    server.statuses = [answerTo(idOf(7), 'Va hoy, Mara.')]
    const first = await read()
    expect(await collect('/notifications', stored(first))).toMatchObject({ kind: 'unchanged' })
    expect(server.asked.at(-1)).toContain(`min_id=${idOf(50)}`)
  })
})

describe('a search', () => {
  test('finds what is about the words, and is read down to what is known', async () => {
    server.found = numbers(1, 100)
      .reverse()
      .map((number) => statusOf(number))
    const first = await read('/search?q=velta')
    expect(first.mentions).toHaveLength(100)
    expect(first.mentions[0]).toMatchObject({ reason: 'search' })
    server.asked = []
    await read('/search?q=velta', { ...stored(first), readAt: firstAt + 100 * 60_000 })
    expect(paths().filter((path) => path === '/api/v2/search')).toHaveLength(2)
  })
  test('that finds nothing, as the instance has none, falls back to the hashtag', async () => {
    server.tags = { velta: [statusOf(3)] }
    expect((await read('/search?q=velta')).mentions).toMatchObject([{ reason: 'tag' }])
    expect((await read('/search?q=velta%20hogar')).mentions).toEqual([])
  })
  test('of a hashtag goes forward from its mark', async () => {
    server.tags = { velta: numbers(1, 5).map((number) => statusOf(number)) }
    const first = await read('/tags/velta')
    server.tags['velta']?.push(statusOf(6))
    expect(idsOf(await read('/tags/velta', stored(first)))).toEqual([`${host()}/${idOf(6)}`])
  })
})

describe('an instance that does not answer well', () => {
  test.each<[ReadFault, Partial<Outcome>]>([
    ['unauthorised', { kind: 'auth-expired', status: 401 }],
    ['forbidden', { kind: 'denied', status: 403 }],
    ['unavailable', { kind: 'unreachable', reason: 'status', status: 503 }],
    ['sign-in', { kind: 'unreadable', found: 'html' }],
    ['no-list', { kind: 'unreadable', found: 'json' }],
    ['babbles', { kind: 'unreadable', found: 'json' }],
    ['drops', { kind: 'unreachable' }],
  ])('(%s) says so, and is not taken for silence', async (fault, outcome) => {
    server.notifications = [notificationOf(1)]
    server.readFaults = [null, fault]
    expect(await collect()).toMatchObject(outcome)
  })
  test('that asks to wait is left alone until then', async () => {
    server.readFaults = [null, 'limited']
    expect(await collect()).toEqual({ kind: 'limited', untilMs: Date.parse(server.resetAt), status: 429 })
  })
  test('that allows no more in the midst gives what it gave, and the rest follows when it may be asked again', async () => {
    server.notifications = [notificationOf(1)]
    const first = await read()
    server.notifications.push(...numbers(2, 200).map((number) => notificationOf(number)))
    server.remaining = 1
    server.asked = []
    const part = await read('/notifications', stored(first))
    expect(part.mentions).toHaveLength(80)
    expect(part.atLeastMs).toBe(Date.parse(server.resetAt) - now)
    expect(paths().filter((path) => path.endsWith('/statuses'))).toEqual([])
    server.remaining = 300
    const rest = await read('/notifications', stored(part))
    expect(new Set([...idsOf(part), ...idsOf(rest)]).size).toBe(199)
  })
  test('that shows one item in ten which nobody understands is read all the same, and said to have mistakes', async () => {
    server.notifications = numbers(1, 10).map((number) =>
      notificationOf(number, number === 5 ? { id: idOf(5) } : statusOf(number)),
    )
    expect(await read()).toMatchObject({ isMalformed: true })
  })
})

describe('how long a status may be', () => {
  test('is asked once a day and told on', async () => {
    server.maxCharacters = 5000
    const first = await read()
    expect(first.longestReply).toBe(5000)
    expect(await collect('/notifications', stored(first))).not.toHaveProperty('longestReply')
  })
  test('is not known of an instance that does not tell', async () => {
    expect(await read()).not.toHaveProperty('longestReply')
  })
})
