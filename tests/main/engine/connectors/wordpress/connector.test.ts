import { describe, expect, test } from 'vitest'
import { wordpressConnector } from '../../../../../src/main/engine/connectors/wordpress'
import { wordpressAccount } from '../../../../../src/main/engine/connectors/wordpress/account'
import { accessWith } from '../../../../helpers/access'
import {
  connectorContract,
  contractNow,
  itemAt,
  mentionsIn,
  stored,
  type ContractRun,
} from '../../../../helpers/connector-contract'
import { outgoing } from '../../../../helpers/sent-reply'
import type { ApiAnswer, ApiRequest, ApiServer } from '../../../../servers/api-server'

const base = 'blog.example/news'
const api = `${base}/wp-json/wp/v2`
const idOf = (item: number) => `${base}/${item}`
const gmt = (at: number) => new Date(at).toISOString().slice(0, 19)
const refused = (status: number, code: string, message = 'No.') => ({
  status,
  json: { code, message, data: { status } },
})
const basic = `Basic ${Buffer.from('marta:canary word').toString('base64')}`

function commentOf(item: number, more: object = {}) {
  return {
    ...{
      id: item,
      post: 12,
      parent: 0,
      author: 0,
      author_name: 'Dana &amp; Co',
      author_url: '',
      status: 'approved',
    },
    ...{ date: gmt(itemAt(item) + 7_200_000), date_gmt: gmt(itemAt(item)), type: 'comment' },
    content: { rendered: `<p>Velta lost my parcel &#8211; nobody answers (${item})</p>\n` },
    link: `https://${base}/parcels/#comment-${item}`,
    ...{ author_avatar_urls: { 24: 'https://avatar.example/24', 96: 'https://avatar.example/96' } },
    ...{ _embedded: { up: [{ id: 12, title: { rendered: 'Parcels &amp; more' } }] }, ...more },
  }
}

/** Pages of comments, the newest first; by their ids, or below another. */
function listed({ query }: ApiRequest, items: readonly number[], more: (item: number) => object): ApiAnswer {
  const perPage = Number(query.get('per_page'))
  const page = Number(query.get('page') ?? 1)
  const [after, include, parent] = ['after', 'include', 'parent'].map((name) => query.get(name))
  const found = items
    .toReversed()
    .map((item) => commentOf(item, more(item)))
    .filter(
      (comment) =>
        (!after || Date.parse(`${comment.date_gmt}Z`) > Date.parse(after)) &&
        (!include || include.split(',').includes(String(comment.id))) &&
        (!parent || String(comment.parent) === parent),
    )
  const headers = {
    'x-wp-total': String(found.length),
    'x-wp-totalpages': String(Math.ceil(found.length / perPage)),
  }
  return { headers, json: found.slice((page - 1) * perPage, page * perPage) }
}

function serve(server: ApiServer, items: readonly number[], more: (item: number) => object = () => ({})) {
  server.on(`${api}/users/me`, ({ headers }) =>
    headers['authorization'] === basic
      ? { json: { id: 3, name: 'Marta', slug: 'marta' } }
      : refused(401, 'rest_not_logged_in'),
  )
  server.on(`${api}/comments`, (request) => listed(request, items, more))
}

const values = { site: `https://${base}`, userName: 'marta' }
const access = () => accessWith(values, { appPassword: 'canary word' })
const contract = { connector: wordpressConnector, serve, idOf, several: 250 }

describe('a site, signed in', () =>
  connectorContract(
    {
      ...contract,
      access,
      settings: { site: `https://${base}/wp-admin/` },
      expired: refused(401, 'incorrect_password'),
    },
    (run) => {
      test('gives comments with their page, their author and what an answer needs', async () => {
        const { items, collect } = run()
        items.push(1000)
        const outcome = await collect()
        expect(outcome).toMatchObject({ title: 'blog.example' })
        expect(mentionsIn(outcome)).toMatchObject([
          {
            ...{ kind: 'comment', reason: 'watch', title: 'Parcels & more', lang: null, editedAt: null },
            ...{ text: 'Velta lost my parcel – nobody answers (1000)', publishedAt: itemAt(1000) },
            url: `https://${base}/parcels/#comment-1000`,
            author: {
              externalId: null,
              name: 'Dana & Co',
              url: null,
              isOwner: false,
              avatarUrl: 'https://avatar.example/96',
            },
            thread: { rootId: null, parentId: null },
            extras: { replyRef: { post: 12, comment: 1000 } },
          },
        ])
      })
      test('knows the account’s own answers, and the thread of an answer to an answer', async () => {
        const { server, collect } = run()
        serve(server, [998, 999, 1000], (item) => ({
          ...(item > 998 && { parent: item - 1 }),
          ...(item === 999 && { author: 3, author_name: 'Marta' }),
        }))
        expect(mentionsIn(await collect())).toMatchObject([
          { thread: { rootId: idOf(998), parentId: idOf(999) }, author: { isOwner: false } },
          {
            ...{ reason: 'reply', thread: { rootId: idOf(998), parentId: idOf(998) } },
            author: { externalId: `${base}/user/3`, isOwner: true },
          },
          { reason: 'watch' },
        ])
      })
      test('reads no more pages than it may, and says that there were more', async () => {
        const { items, collect } = run()
        items.push(...Array.from({ length: 2100 }, (_, index) => index + 1))
        expect(await collect()).toMatchObject({ kind: 'read', isPartial: true })
      })
      test('is read again as far back as one page goes, for what was held back is shown late', async () => {
        const { server, items, collect } = run()
        const shown = (before: string) => serve(server, items, () => ({ content: { rendered: before } }))
        items.push(...Array.from({ length: 150 }, (_, index) => 701 + 2 * index))
        const first = await collect()
        items.push(996)
        items.sort((one, other) => one - other)
        shown('<p>Now it says this.</p>')
        const again = mentionsIn(await collect(stored(first), itemAt(1100)))
        expect(again).toHaveLength(100)
        expect(again.map(({ externalId }) => externalId)).toContain(idOf(996))
        expect(new Set(again.map(({ text }) => text))).toEqual(new Set(['Now it says this.']))
      })
      test.each([
        ['is nothing', 404],
        ['is its front page', 200],
      ])(
        'is asked at the place that every site has where at the usual one there %s',
        async (_what, status) => {
          const { server, items, collect } = run()
          items.push(1000)
          const nowhere = { status, text: '<!doctype html><title>Velta</title>' }
          server.on(new RegExp(`^${api}`), () => nowhere)
          server.on(`${base}/`, (request) =>
            request.query.get('rest_route') === '/wp/v2/users/me'
              ? { json: { id: 3, name: 'Marta' } }
              : listed(request, items, () => ({})),
          )
          expect(mentionsIn(await collect())).toHaveLength(1)
          server.on(`${base}/`, () => nowhere)
          expect(await collect()).toMatchObject(
            status === 404 ? { kind: 'bad-request', status } : { kind: 'unreadable', found: 'html' },
          )
        },
      )
      test('does not take its password to another site', async () => {
        const { reading, server } = run()
        for (const site of ['other.example', 'blog.example'])
          await wordpressConnector.collect({ ...reading(), settings: { site } })
        expect(server.requests).toHaveLength(4)
        expect(server.requests.filter(({ headers }) => 'authorization' in headers)).toEqual([])
      })
      test('shows what of it still stands', async () => {
        const { items, reading } = run()
        items.push(1, 3)
        const asked = [1, 2, 3].map((item) => ({ externalId: idOf(item), url: null, replyRef: {} }))
        expect(await wordpressConnector.recheck?.look(reading(), asked)).toEqual({
          ...{ kind: 'checked', gone: [], missing: [idOf(2)] },
        })
      })
      describe('an answer', () => answers(run))
      test('is proved by its user', async () => {
        const { reading } = run()
        const { http, now, signal } = reading()
        const whoAmI = wordpressAccount.whoAmI({ http, now, signal, access: access() })
        expect(await whoAmI).toEqual({ name: 'Marta (blog.example)' })
      })
      test.each([
        ['www.velta.example/', 'https://www.velta.example'],
        ['https://velta.example/blog/wp-login.php', 'https://velta.example/blog'],
        ['http://velta.example', null],
        ['two words', null],
      ])('named “%s” is kept as it is asked', (site, kept) => {
        expect(wordpressAccount.clean({ site, userName: 'marta' })?.['site'] ?? null).toBe(kept)
      })
    },
  ))

describe('words, without an account', () =>
  connectorContract({ ...contract, settings: { site: base, words: 'velta' } }, (run) => {
    test('are searched for by the site itself', async () => {
      const { items, collect, server } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([{ reason: 'search' }])
      expect(server.requests.map(({ place, query }) => [place, query.get('search')])).toEqual([
        [`${api}/comments`, 'velta'],
      ])
    })
    test.each([
      ['it is closed to strangers', refused(401, 'rest_comment_login_required'), { kind: 'denied' }],
      ['it may not be read', refused(403, 'rest_cannot_read'), { kind: 'denied' }],
      [
        'it does not understand',
        refused(400, 'rest_invalid_param', 'after?'),
        { kind: 'bad-request', words: 'after?' },
      ],
      [
        'it has no comments there',
        refused(404, 'rest_no_route', 'No route.'),
        { kind: 'bad-request', words: 'No route.' },
      ],
    ] as [string, ApiAnswer, object][])('say so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [fault]
      expect(await collect()).toMatchObject(outcome)
    })
  }))

function answers(run: () => ContractRun): void {
  const to = { externalId: idOf(1000), replyRef: { post: 12, comment: 1000 } }
  const text = 'We’re sorry, Dana – a < b & "soon". :-)'
  const { signal } = new AbortController()
  const sender = () => {
    const { http } = run().reading()
    return wordpressAccount.answering!.sender({ http, access: access(), now: () => contractNow })
  }
  const send = (more: Parameters<typeof outgoing>[0] = to, words = text) =>
    sender().send(outgoing(more, words), signal)
  const find = () => sender().find?.(outgoing(to, text), signal)
  const written: Record<string, unknown>[] = []
  /** A site that takes the same words only once, sets quotes and dashes in its own way, and draws faces. */
  const holds = (server: ApiServer, isLost = false) => {
    written.length = 0
    server.on(`${api}/comments`, (request) => {
      if (request.method === 'GET') return { json: written }
      expect(request.headers['authorization']).toBe(basic)
      if (written.length > 0) return refused(409, 'comment_duplicate', 'Duplicate comment detected.')
      const { content, post, parent } = JSON.parse(request.body) as Record<string, unknown>
      const set = String(content).replaceAll('’', '&#8217;').replaceAll('"', '&#8221;').replace(':-)', '🙂')
      const rendered = `<p>${set}</p>`
      written.push(commentOf(1001, { post, parent, author: 3, content: { rendered } }))
      return isLost ? { line: 'drop' } : { status: 201, json: { ...written[0], status: 'hold' } }
    })
  }
  test('stands under the comment, with its signs as they were typed', async () => {
    holds(run().server)
    expect(await send()).toEqual({
      ...{ kind: 'sent', externalId: idOf(1001), url: `https://${base}/parcels/#comment-1001` },
    })
    expect(JSON.parse(run().server.requests.at(-1)?.body ?? '')).toEqual({
      ...{ post: 12, parent: 1000, content: 'We’re sorry, Dana – a &lt; b &amp; "soon". :-)' },
    })
  })
  test('that was taken though its answer was lost is found, and sent again it stands once', async () => {
    const { server } = run()
    holds(server, true)
    expect(await find()).toEqual({ kind: 'missing' })
    expect(await send()).toEqual({ kind: 'unknown' })
    expect(await find()).toMatchObject({ kind: 'sent', externalId: idOf(1001) })
    expect(await send()).toMatchObject({ kind: 'sent', externalId: idOf(1001) })
    expect(written).toHaveLength(1)
  })
  test('that says what was said before is refused', async () => {
    const { server } = run()
    holds(server)
    await send()
    Object.assign(written[0] ?? {}, { date_gmt: gmt(itemAt(900)) })
    expect(await send()).toEqual({ kind: 'refused', words: 'Duplicate comment detected.' })
  })
  test('that waits to be let through is not said to have stayed away', async () => {
    run().server.faults = [null, refused(409, 'comment_duplicate', 'Duplicate comment detected.')]
    expect(await send()).toEqual({ kind: 'unknown' })
  })
  test.each([
    [
      'refused',
      refused(400, 'rest_comment_content_invalid', 'Invalid content.'),
      { kind: 'refused', words: 'Invalid content.' },
    ],
    ['by a user who may not', refused(403, 'rest_cannot_create_comment'), { kind: 'failed', words: 'No.' }],
    [
      'too soon after another',
      refused(400, 'comment_flood', 'Slow down.'),
      { kind: 'retry', words: 'Slow down.' },
    ],
    [
      'too many',
      { status: 429, headers: { 'retry-after': '60' }, json: {} },
      { kind: 'retry', untilMs: contractNow + 60_000 },
    ],
    ['without a good password', refused(401, 'incorrect_password'), { kind: 'failed' }],
    ['met by an error within', { status: 500, json: {} }, { kind: 'unknown' }],
  ] as [string, ApiAnswer, object][])('that is %s says so', async (_what, fault, outcome) => {
    run().server.faults = [null, fault]
    expect(await send()).toMatchObject(outcome)
  })
  test('that cannot be made ready has not left', async () => {
    run().server.faults = [{ line: 'drop' }]
    expect(await send()).toMatchObject({ kind: 'retry' })
  })
  test('that is too long, or that belongs to another site, is not even tried', async () => {
    for (const long of ['<'.repeat(20_000), 'ñ'.repeat(32_763)])
      expect(await send(to, long)).toEqual({ kind: 'refused', words: 'too-long' })
    for (const other of [
      { ...to, externalId: 'blog.example/1000' },
      { ...to, replyRef: {} },
    ])
      expect(await send(other)).toEqual({ kind: 'failed', words: 'no-target' })
    expect(run().server.requests).toEqual([])
  })
}
