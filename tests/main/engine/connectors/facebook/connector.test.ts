import { describe, expect, test } from 'vitest'
import { facebookConnector } from '../../../../../src/main/engine/connectors/facebook'
import { metaAccount } from '../../../../../src/main/engine/connectors/meta/account'
import {
  connectorContract,
  contractNow,
  itemAt,
  mentionsIn,
  stored,
  type ContractRun,
} from '../../../../helpers/connector-contract'
import { cut, graph, metaAccess, metaError, metaTime, serveAccount } from '../../../../helpers/meta-account'
import { outgoing } from '../../../../helpers/sent-reply'
import type { ApiServer } from '../../../../servers/api-server'

const idOf = (item: number) => `1_${item + 1_000_000}`

function commentOf(item: number, more: object = {}) {
  return {
    ...{ id: idOf(item), message: `Where is my order? (${item})`, created_time: metaTime(itemAt(item)) },
    ...{
      from: { id: '77', name: 'Pat D.' },
      permalink_url: 'https://www.facebook.com/1/posts/2?comment_id=9',
    },
    ...{ like_count: 3, comment_count: 0, is_hidden: false, can_comment: true, ...more },
  }
}

/** A page with one post; the comments under it come with it as far as they find room, the newest first. */
function serve(server: ApiServer, items: readonly number[], more: (item: number) => object = () => ({})) {
  serveAccount(server)
  const under = (since: number) =>
    items
      .toReversed()
      .filter((item) => itemAt(item) / 1000 >= since)
      .map((item) => commentOf(item, more(item)))
  server.on(`${graph}/1/published_posts`, ({ query }) => {
    const [, since, limit] = /since\((\d+)\)\.limit\((\d+)\)/.exec(query.get('fields') ?? '') ?? []
    const comments = cut(under(Number(since)), null, Number(limit))
    const post = { id: '1_2', created_time: metaTime(itemAt(0)) }
    return { json: { data: [{ ...post, ...(comments.data.length > 0 && { comments }) }], paging: {} } }
  })
  server.on(`${graph}/1_2/comments`, ({ query }) => ({
    json: cut(under(Number(query.get('since'))), query.get('after'), Number(query.get('limit'))),
  }))
  server.on(`${graph}/1/visitor_posts`, () => ({ json: { data: [] } }))
}

connectorContract(
  {
    ...{
      connector: facebookConnector,
      settings: { page: '' },
      access: metaAccess,
      serve,
      idOf,
      several: 130,
    },
    expired: metaError(190, { error_subcode: 463 }),
    limited: metaError(4),
  },
  (run) => {
    test('maps a comment with its post, its author and what an answer needs', async () => {
      const { items, collect } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'comment', reason: 'reply', text: 'Where is my order? (1000)', lang: null },
          ...{ publishedAt: itemAt(1000), retention: 'delete_with_source' },
          url: 'https://www.facebook.com/1/posts/2?comment_id=9',
          author: { externalId: '77', name: 'Pat D.', isOwner: false },
          counts: { likes: 3, replies: 0, shares: null },
          thread: { rootId: '1_2', parentId: '1_2' },
          extras: {
            replyRef: { network: 'facebook', page: '1', item: idOf(1000), answer: idOf(1000) },
            place: { id: '1', name: 'Velta Movers' },
          },
        },
      ])
    })
    test('knows an answer, the page itself, and that an author who is not told is not anonymous', async () => {
      const { server, collect } = run()
      const answer = {
        parent: { id: idOf(999) },
        from: { id: '1', name: 'Velta Movers' },
        can_comment: false,
      }
      serve(server, [998, 999, 1000], (item) =>
        item === 1000 ? answer : item === 999 ? { from: undefined } : { message: undefined },
      )
      expect(mentionsIn(await collect())).toMatchObject([
        {
          thread: { parentId: idOf(999), rootId: '1_2' },
          author: { isOwner: true },
          extras: { replyRef: { answer: null } },
        },
        { author: null },
      ])
    })
    test('reads what visitors write on the page', async () => {
      const { server, collect } = run()
      server.on(`${graph}/1/visitor_posts`, () => ({
        json: { data: [commentOf(1000, { id: '1_5', shares: { count: 2 } })] },
      }))
      expect(mentionsIn(await collect())).toMatchObject([
        {
          externalId: '1_5',
          kind: 'post',
          reason: 'mention',
          counts: { shares: 2 },
          thread: { rootId: null },
        },
      ])
    })
    test('asks in the name of the page, with the token in no address', async () => {
      const { items, collect, server } = run()
      items.push(...Array.from({ length: 120 }, (_, index) => 881 + index))
      await collect()
      const asked = server.requests.map(({ headers, query }) => [
        headers['authorization'],
        query.toString().includes('canary'),
      ])
      expect(asked[0]).toEqual(['Bearer canary-token', false])
      expect(asked.length).toBeGreaterThan(3)
      expect(new Set(asked.slice(1).map(String))).toEqual(new Set(['Bearer canary-page-token,false']))
    })
    test('shows that the app’s secret is known, where Meta may want that, without telling it', async () => {
      const { reading, server } = run()
      await facebookConnector.collect({ ...reading(), access: metaAccess({ appSecret: 'canary-secret' }) })
      expect(server.requests[0]?.query.get('appsecret_proof')).toMatch(/^[\da-f]{64}$/)
      expect(JSON.stringify(server.requests)).not.toContain('canary-secret')
    })
    test('takes the token of a page for what it is', async () => {
      const { server, items, collect } = run()
      items.push(1000)
      server.on(`${graph}/me/accounts`, () => metaError(100))
      server.on(`${graph}/me`, () => ({ json: { id: '1', name: 'Velta Movers' } }))
      expect(mentionsIn(await collect())).toHaveLength(1)
      expect(server.requests.at(-1)?.headers['authorization']).toBe('Bearer canary-token')
    })
    test('reads only the page that is named', async () => {
      const { reading, items } = run()
      items.push(1000)
      const read = (page: string) => facebookConnector.collect({ ...reading(), settings: { page } })
      expect(mentionsIn(await read('movers'))).toHaveLength(1)
      expect(mentionsIn(await read('1'))).toHaveLength(1)
      expect(await read('airport')).toMatchObject({ kind: 'bad-request', words: 'airport' })
    })
    test('goes slower when most of what may be asked is used up', async () => {
      const { server, items, collect } = run()
      items.push(1000)
      const headers = { 'x-app-usage': '{"call_count":80,"total_time":10,"total_cputime":5}' }
      server.on(`${graph}/1/visitor_posts`, () => ({ headers, json: { data: [] } }))
      expect(await collect()).toMatchObject({ kind: 'read', atLeastMs: 3_600_000 })
    })
    test.each([
      ['the app was taken away', metaError(190, { error_subcode: 458 }), { kind: 'auth-expired' }],
      ['a permission is missing', metaError(200), { kind: 'auth-scope', scope: '(#200) No.' }],
      ['the token has too few rights', metaError(10), { kind: 'auth-scope' }],
      [
        'a business has asked too much',
        {
          ...metaError(80_001),
          headers: {
            'x-business-use-case-usage':
              '{"1":[{"type":"pages","call_count":100,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":30}]}',
          },
        },
        { kind: 'limited', untilMs: contractNow + 1_800_000 },
      ],
      ...[17, 32, 613].map(
        (code) => [`it is too much (${code})`, metaError(code), { kind: 'limited' }] as const,
      ),
      ['it has a fault of its own', metaError(2, { is_transient: true }, 500), { kind: 'unreachable' }],
      ['the version no longer has it', metaError(12), { kind: 'not-entitled' }],
      ['it is blocked', metaError(368), { kind: 'denied' }],
      [
        'it is not there',
        metaError(100, { error_subcode: 33 }),
        { kind: 'bad-request', words: '(#100) No.' },
      ],
    ] as const)('says so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [null, fault]
      expect(await collect()).toMatchObject(outcome)
    })
    test('misses what it no longer sees, and asks for each by itself', async () => {
      const { server, reading } = run()
      server.on(`${graph}/${idOf(1)}`, () => ({ json: { id: idOf(1) } }))
      server.on(`${graph}/${idOf(2)}`, () => metaError(100, { error_subcode: 33 }))
      const asked = [1, 2].map((item) => ({
        ...{ externalId: idOf(item), url: null },
        replyRef: { network: 'facebook', page: '1', item: idOf(item), answer: null },
      }))
      expect(await facebookConnector.recheck?.look(reading(), asked)).toEqual({
        ...{ kind: 'checked', gone: [], missing: [idOf(2)] },
      })
    })
    test('says that there was more than it may read', async () => {
      const { server, items, collect } = run()
      items.push(1)
      const first = await collect({}, itemAt(1))
      items.push(...Array.from({ length: 500 }, (_, index) => 500 + index))
      expect(await collect(stored(first))).toMatchObject({ kind: 'read', isPartial: true })
      expect(server.requests.filter(({ place }) => place.endsWith('/comments'))).toHaveLength(6)
    })
    describe('an answer', () => answers(run))
  },
)

function answers(run: () => ContractRun): void {
  const ref = { network: 'facebook', page: '1', item: idOf(1), answer: idOf(1) }
  const to = { url: 'https://www.facebook.com/1/posts/2', replyRef: ref }
  const signal = new AbortController().signal
  const sender = () => {
    const { http } = run().reading()
    return metaAccount.answering!.sender({ http, access: metaAccess(), now: () => contractNow })
  }
  const send = (more: Parameters<typeof outgoing>[0] = to, text?: string) =>
    sender().send(outgoing(more, text), signal)
  const find = () => sender().find?.(outgoing(to), signal)
  const keep = () => {
    const held: string[] = []
    run().server.on(`${graph}/${idOf(1)}/comments`, ({ method, body }) => {
      if (method === 'POST') {
        const message = new URLSearchParams(body).get('message') ?? ''
        if (held.includes(message)) return metaError(506, { message: 'Duplicate status message' })
        held.push(message)
        return { json: { id: '1_555' } }
      }
      const own = { id: '1_555', created_time: metaTime(contractNow), from: { id: '1' } }
      return { json: { data: held.map((message) => ({ ...own, message })) } }
    })
    return held
  }
  test('is put under its comment in the name of the page, once', async () => {
    const held = keep()
    expect(await send()).toEqual({ kind: 'sent', externalId: '1_555', url: to.url })
    expect(run().server.requests.at(-1)?.headers['authorization']).toBe('Bearer canary-page-token')
    expect(await send()).toEqual({ kind: 'refused', words: 'Duplicate status message' })
    expect(held).toEqual([outgoing(to).text])
  })
  test('that arrived though nothing came back is found by looking', async () => {
    keep()
    expect(await find()).toEqual({ kind: 'missing' })
    run().server.faults = [null, { line: 'drop' }]
    expect(await send()).toEqual({ kind: 'unknown' })
    await send()
    expect(await find()).toMatchObject({ kind: 'sent', externalId: '1_555' })
    run().server.faults = [null, { status: 502, text: '' }]
    expect(await find()).toEqual({ kind: 'unclear' })
  })
  test.each([
    ['refused', metaError(100, { error_user_msg: 'Too rude.' }), { kind: 'refused', words: 'Too rude.' }],
    ['without a good token', metaError(190), { kind: 'failed', words: '(#190) No.' }],
    ['without the permission', metaError(200), { kind: 'failed' }],
    ['too many', metaError(32), { kind: 'retry' }],
    ['met by a fault within', metaError(2, {}, 500), { kind: 'unknown' }],
    ['met by an error within', { status: 500, json: {} }, { kind: 'unknown' }],
  ])('that is %s says so', async (_what, fault, outcome) => {
    run().server.faults = [null, fault]
    expect(await send()).toMatchObject(outcome)
  })
  test('whose page could not even be asked for may be tried again', async () => {
    run().server.faults = [{ line: 'drop' }]
    expect(await send()).toMatchObject({ kind: 'retry' })
    expect(await send({ ...to, replyRef: { ...ref, page: '9' } })).toMatchObject({ kind: 'failed' })
  })
  test('that is too long, or that has nothing to go to, is not even tried', async () => {
    expect(await send(to, 'ș'.repeat(8001))).toEqual({ kind: 'refused', words: 'too-long' })
    expect(await send({ replyRef: { ...ref, answer: null } })).toEqual({ kind: 'failed', words: 'no-target' })
    expect(run().server.requests).toEqual([])
  })
}
