import { describe, expect, test } from 'vitest'
import { instagramConnector } from '../../../../../src/main/engine/connectors/instagram'
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

const idOf = (item: number) => String(17_900_000_000_000_000n + BigInt(item))

function commentOf(item: number, more: object = {}) {
  return {
    ...{ id: idOf(item), text: `¿Dónde está mi pedido? (${item})`, timestamp: metaTime(itemAt(item)) },
    ...{ username: 'lola.m', from: { id: '77', username: 'lola.m' }, like_count: 2, hidden: false, ...more },
  }
}

/** An account with one picture; the comments on it a page at a time, the newest first. */
function serve(server: ApiServer, items: readonly number[], more: (item: number) => object = () => ({})) {
  serveAccount(server)
  server.on(`${graph}/17841/media`, () => ({
    json: {
      data: [
        {
          ...{ id: '18000', permalink: 'https://www.instagram.com/p/Cx/', timestamp: metaTime(itemAt(0)) },
          comments_count: items.length,
        },
      ],
    },
  }))
  server.on(`${graph}/18000/comments`, ({ query }) => {
    const all = items.toReversed().map((item) => commentOf(item, more(item)))
    return { json: cut(all, query.get('after'), Number(query.get('limit'))) }
  })
  server.on(`${graph}/17841/tags`, () => ({ json: { data: [] } }))
}

connectorContract(
  {
    ...{ connector: instagramConnector, settings: { account: '' }, access: metaAccess, serve, idOf },
    ...{ several: 130, expired: metaError(190, { error_subcode: 460 }), limited: metaError(4) },
  },
  (run) => {
    test('maps a comment with its picture, its author and what an answer needs', async () => {
      const { items, collect } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'comment', reason: 'reply', text: '¿Dónde está mi pedido? (1000)' },
          ...{ publishedAt: itemAt(1000), retention: 'delete_with_source' },
          url: 'https://www.instagram.com/p/Cx/',
          author: { externalId: '77', handle: 'lola.m', url: 'https://www.instagram.com/lola.m' },
          counts: { likes: 2 },
          thread: { rootId: '18000', parentId: '18000' },
          extras: { replyRef: { network: 'instagram', page: '1', item: idOf(1000), answer: idOf(1000) } },
        },
      ])
    })
    test('reads what stands under a comment, which is answered under that comment', async () => {
      const { server, collect } = run()
      const answer = commentOf(1000, {
        parent_id: idOf(999),
        username: 'velta.movers',
        from: { id: '17841' },
      })
      serve(server, [999], () => ({ replies: { data: [answer] }, hidden: true }))
      expect(mentionsIn(await collect())).toMatchObject([
        { externalId: idOf(999), extras: { replyRef: { answer: null } } },
        {
          ...{ externalId: idOf(1000), thread: { parentId: idOf(999), rootId: '18000' } },
          author: { isOwner: true },
          extras: { replyRef: { answer: idOf(999) } },
        },
      ])
    })
    test('reads pictures in which the account is tagged, which are answered by hand', async () => {
      const { server, collect } = run()
      server.on(`${graph}/17841/tags`, () => ({
        json: {
          data: [
            {
              ...{ id: '19000', caption: 'Never again @velta.movers', timestamp: metaTime(itemAt(1000)) },
              ...{ username: 'dan', permalink: 'https://www.instagram.com/p/Dx/', comments_count: 4 },
            },
          ],
        },
      }))
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ externalId: '19000', kind: 'post', reason: 'tag', text: 'Never again @velta.movers' },
          ...{ author: { handle: 'dan' }, counts: { replies: 4 }, extras: { replyRef: { answer: null } } },
        },
      ])
    })
    test('asks for comments only where their number has changed', async () => {
      const { items, collect, server } = run()
      items.push(999)
      const first = await collect()
      server.requests.length = 0
      expect(await collect(stored(first))).toMatchObject({ kind: 'unchanged' })
      expect(server.requests.some(({ place }) => place.endsWith('/comments'))).toBe(false)
      items.push(1000)
      expect(mentionsIn(await collect(stored(first)))).toHaveLength(2)
    })
    test('says that there is no such account, or none that belongs to a page', async () => {
      const { reading, server } = run()
      const read = (account: string) => instagramConnector.collect({ ...reading(), settings: { account } })
      expect(mentionsIn(await read('@velta'))).toEqual([])
      expect(await read('airport')).toMatchObject({ kind: 'bad-request', words: 'airport' })
      server.on(`${graph}/me/accounts`, () => ({ json: { data: [{ id: '1', name: 'Velta' }] } }))
      expect(await read('')).toMatchObject({ kind: 'bad-request' })
    })
    test.each([
      ['a permission is missing', metaError(10), { kind: 'auth-scope' }],
      ['it is too much', metaError(80_002), { kind: 'limited' }],
      ['it has a fault of its own', metaError(1, {}, 500), { kind: 'unreachable' }],
    ])('says so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [null, fault]
      expect(await collect()).toMatchObject(outcome)
    })
    test('misses a comment that it no longer sees', async () => {
      const { server, reading } = run()
      server.on(`${graph}/${idOf(2)}`, () => metaError(100, { error_subcode: 33 }))
      const replyRef = { network: 'instagram', page: '1', item: idOf(2), answer: idOf(2) }
      expect(
        await instagramConnector.recheck?.look(reading(), [{ externalId: idOf(2), url: null, replyRef }]),
      ).toEqual({ kind: 'checked', gone: [], missing: [idOf(2)] })
    })
    describe('an answer', () => answers(run))
  },
)

function answers(run: () => ContractRun): void {
  const to = { replyRef: { network: 'instagram', page: '1', item: idOf(1), answer: idOf(1) } }
  const signal = new AbortController().signal
  const sender = () => {
    const { http } = run().reading()
    return metaAccount.answering!.sender({ http, access: metaAccess(), now: () => contractNow })
  }
  const send = (text?: string) => sender().send(outgoing(to, text), signal)
  test('is put under its comment, and found there', async () => {
    const { server } = run()
    const held: string[] = []
    server.on(`${graph}/${idOf(1)}/replies`, ({ method, body }) => {
      if (method === 'POST') held.push(new URLSearchParams(body).get('message') ?? '')
      const own = { id: '555', username: 'velta.movers', timestamp: metaTime(contractNow) }
      return { json: method === 'POST' ? { id: '555' } : { data: held.map((text) => ({ ...own, text })) } }
    })
    const find = () => sender().find?.(outgoing(to), signal)
    expect(await find()).toEqual({ kind: 'missing' })
    expect(await send()).toMatchObject({ kind: 'sent', externalId: '555' })
    expect(await find()).toMatchObject({ kind: 'sent', externalId: '555' })
    expect(held).toEqual([outgoing(to).text])
  })
  test('that is refused says so in Meta’s words, and one that is too long is not even tried', async () => {
    run().server.faults = [null, metaError(100, { message: 'This comment is hidden' })]
    expect(await send()).toEqual({ kind: 'refused', words: 'This comment is hidden' })
    expect(await send('ș'.repeat(301))).toEqual({ kind: 'refused', words: 'too-long' })
  })
}
