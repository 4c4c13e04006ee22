import { describe, expect, test } from 'vitest'
import { trustpilotConnector } from '../../../../../src/main/engine/connectors/trustpilot'
import { trustpilotAccount } from '../../../../../src/main/engine/connectors/trustpilot/account'
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

const api = 'api.trustpilot.com/v1'
const tokens = `${api}/oauth/oauth-business-users-for-applications/accesstoken`
const idOf = (item: number) => `65a${item}`
const iso = (at: number) => new Date(at).toISOString()
const refused = (status: number, message = 'No.') => ({ status, json: { message, correlationId: 'c' } })

function reviewOf(item: number, more: object = {}) {
  return {
    ...{ links: [], id: idOf(item), stars: 1, title: 'Silence', text: `Three mails, no answer (${item}).` },
    ...{
      language: 'en',
      createdAt: iso(itemAt(item)),
      updatedAt: null,
      companyReply: null,
      isVerified: true,
    },
    ...{
      consumer: { id: 'c1', displayName: 'R. Okafor', numberOfReviews: 2 },
      numberOfLikes: 1,
      status: 'active',
    },
    ...more,
  }
}

/** One business; its reviews page by page, the newest first, and a page too far is empty. */
function serve(server: ApiServer, items: readonly number[], more: (item: number) => object = () => ({})) {
  let given = 0
  server.on(tokens, ({ headers, body }) => {
    const isGood = headers['authorization'] === `Basic ${btoa('canary-key:canary-api-secret')}`
    if (!isGood || body !== 'grant_type=client_credentials') return refused(401)
    given += 1
    return { json: { access_token: `canary-bearer-${given}`, expires_in: '3599', token_type: 'bearer' } }
  })
  server.on(`${api}/business-units/find`, ({ query, headers }) =>
    headers['apikey'] === 'canary-key' && query.get('name') === 'velta.example'
      ? { json: { id: 'u1', displayName: 'Velta', name: { identifying: 'velta.example' } } }
      : refused(404, 'Not found'),
  )
  const page = ({ query }: ApiRequest) => {
    const perPage = Number(query.get('perPage'))
    const start = (Number(query.get('page')) - 1) * perPage
    const found = items.toReversed().slice(start, start + perPage)
    return { json: { reviews: found.map((item) => reviewOf(item, more(item))) } }
  }
  server.on(`${api}/private/business-units/u1/reviews`, (request) =>
    request.headers['authorization'] === `Bearer canary-bearer-${given}` ? page(request) : refused(401),
  )
  server.on(`${api}/business-units/u1/reviews`, (request) =>
    request.headers['apikey'] === 'canary-key' ? page(request) : refused(401),
  )
}

const access = () =>
  accessWith({ businessUser: 'b1' }, { apiKey: 'canary-key', apiSecret: 'canary-api-secret' })
const contract = { connector: trustpilotConnector, access, serve, idOf, several: 250, expired: refused(401) }
const settings = { domain: 'https://www.trustpilot.com/review/velta.example', reading: 'own' }

describe('reviews of one’s own business', () =>
  connectorContract({ ...contract, settings }, (run) => {
    test('come with the score of the business, which is no mention', async () => {
      const { collect, server } = run()
      expect(await collect()).not.toHaveProperty('rating')
      const unit = { id: 'u1', score: { stars: 3.5, trustScore: 3.4 }, numberOfReviews: { total: 812 } }
      server.on(`${api}/business-units/find`, () => ({ json: unit }))
      const outcome = await collect()
      expect(outcome).toMatchObject({ rating: { value: 3.4, best: 5, count: 812 } })
      expect(mentionsIn(outcome)).toEqual([])
    })
    test('are mapped with their stars, their author and what an answer needs', async () => {
      const { items, collect } = run()
      items.push(1000)
      const outcome = await collect()
      expect(outcome).toMatchObject({ title: 'Velta', atLeastMs: 0 })
      expect(mentionsIn(outcome)).toMatchObject([
        {
          ...{ kind: 'review', reason: 'review', title: 'Silence', text: 'Three mails, no answer (1000).' },
          ...{ lang: 'en', publishedAt: itemAt(1000), editedAt: null, retention: 'delete_with_source' },
          url: 'https://www.trustpilot.com/reviews/65a1000',
          rating: { value: 1, min: 1, max: 5 },
          author: { externalId: 'c1', name: 'R. Okafor', verified: 'purchase', isOwner: false },
          counts: { likes: 1 },
          extras: { replyRef: { reviewId: '65a1000' }, place: { id: 'u1', name: 'Velta' } },
        },
      ])
    })
    test('come again when they are edited or answered, though that moves none of them', async () => {
      const { server, collect } = run()
      serve(server, [801, 802, 803])
      const first = await collect()
      const later = contractNow + 3 * 86_400_000
      expect(await collect(stored(first), later)).toMatchObject({ kind: 'unchanged' })
      const companyReply = { text: 'Sorry, R.', createdAt: iso(later), updatedAt: null }
      serve(server, [801, 802, 803], (item) =>
        item === 801 ? { companyReply } : item === 802 ? { updatedAt: iso(later), text: '', title: '' } : {},
      )
      expect(mentionsIn(await collect(stored(first), later))).toMatchObject([
        { externalId: '65a802', kind: 'rating', title: null, editedAt: later },
        { externalId: '65a801', ownerReply: { text: 'Sorry, R.', publishedAt: later } },
      ])
    })
    test('are read with a token that is kept, and exchanged where it ends or is refused', async () => {
      const { server, collect, reading } = run()
      await collect()
      await collect()
      const exchanges = () => server.requests.filter(({ place }) => place === tokens).length
      expect(exchanges()).toBe(1)
      await collect({}, contractNow + 3_590_000)
      expect(exchanges()).toBe(2)
      server.faults = [null, refused(401)]
      expect(await collect()).toMatchObject({ kind: 'read' })
      expect(exchanges()).toBe(3)
      expect(reading().access?.secrets['bearer']).toBe('canary-bearer-3')
      expect(JSON.stringify(await collect())).not.toContain('canary')
    })
    test('are not there for a domain that nobody knows', async () => {
      const { reading } = run()
      const outcome = await trustpilotConnector.collect({
        ...reading(),
        settings: { domain: 'other.example' },
      })
      expect(outcome).toMatchObject({ kind: 'bad-request', words: 'other.example', status: 404 })
      expect(trustpilotConnector.addressOf({ domain: 'Velta Group' }, null)).toBeNull()
    })
    test('of another business say that it is another’s', async () => {
      const { server, collect } = run()
      server.faults = [null, null, refused(403)]
      expect(await collect()).toMatchObject({ kind: 'not-entitled', status: 403 })
    })
    test('are looked for by their ids', async () => {
      const { server, reading } = run()
      server.on(/\/private\/reviews\//, ({ place }) => {
        const id = place.split('/').at(-1)
        return id === '65a1' ? { json: reviewOf(1) } : refused(id === '65a2' ? 404 : 410)
      })
      const asked = [1, 2, 3].map((item) => ({ externalId: idOf(item), url: null, replyRef: {} }))
      expect(await trustpilotConnector.recheck?.look(reading(), asked)).toEqual({
        ...{ kind: 'checked', gone: [{ externalId: '65a3', evidence: '410' }], missing: ['65a2'] },
      })
    })
    describe('an answer', () => answers(run))
    test('are proved by a token', async () => {
      const { reading, server } = run()
      const { http, now, signal } = reading()
      const whoAmI = () => trustpilotAccount.whoAmI({ http, now, signal, access: access() })
      expect(await whoAmI()).toEqual({ name: 'Trustpilot' })
      server.faults = [refused(400, 'invalid_client')]
      expect(await whoAmI()).toMatchObject({ kind: 'auth-expired' })
    })
  }))

describe('what anybody may read', () =>
  connectorContract({ ...contract, settings: { ...settings, reading: 'public' } }, (run) => {
    test('is asked for with the key alone, once a day', async () => {
      const { server, items, collect } = run()
      items.push(1000)
      expect(await collect()).toMatchObject({ kind: 'read', atLeastMs: 86_400_000 })
      expect(server.requests.map(({ place }) => place)).not.toContain(tokens)
    })
  }))

function answers(run: () => ContractRun): void {
  const to = { url: 'https://www.trustpilot.com/reviews/65a1', replyRef: { reviewId: '65a1' } }
  const reply = `${api}/private/reviews/65a1/reply`
  const { signal } = new AbortController()
  const sender = () => {
    const { http } = run().reading()
    return trustpilotAccount.answering!.sender({ http, access: access(), now: () => contractNow })
  }
  const send = (more: Parameters<typeof outgoing>[0] = to) => sender().send(outgoing(more), signal)
  const find = () => sender().find?.(outgoing(to), signal)
  test('is put under its review in the name of the business user', async () => {
    const { server } = run()
    server.on(reply, () => ({ status: 201, text: '' }))
    expect(await send()).toEqual({ kind: 'sent', externalId: '65a1/reply', url: to.url })
    const asked = server.requests.at(-1)
    expect(JSON.parse(asked?.body ?? '')).toEqual({ message: outgoing(to).text, authorBusinessUserId: 'b1' })
    expect(asked?.headers['authorization']).toBe('Bearer canary-bearer-1')
  })
  test('whose token has just ended is sent with the next', async () => {
    const { server } = run()
    server.on(reply, () => ({ status: 201, text: '' }))
    server.faults = [null, refused(401)]
    expect(await send()).toMatchObject({ kind: 'sent' })
    expect(server.requests.filter(({ place }) => place === reply)).toHaveLength(2)
  })
  test('that was taken though its answer was lost is found, and not sent again', async () => {
    const { server } = run()
    let text: string | null = null
    server.on(reply, ({ body }) => {
      text = (JSON.parse(body) as { message: string }).message
      return { line: 'drop' }
    })
    server.on(`${api}/private/reviews/65a1`, () => ({
      json: reviewOf(1, { companyReply: text === null ? null : { text } }),
    }))
    expect(await find()).toEqual({ kind: 'missing' })
    expect(await send()).toEqual({ kind: 'unknown' })
    expect(await find()).toMatchObject({ kind: 'sent', externalId: '65a1/reply' })
    expect(sender().sameKeyMs).toBe(0)
  })
  test.each([
    ['refused', refused(400, 'Message is too long.'), { kind: 'refused', words: 'Message is too long.' }],
    ['for another business', refused(403), { kind: 'refused', words: 'No.' }],
    ['to a review that is gone', refused(404, 'Review not found'), { kind: 'refused' }],
    [
      'too many',
      { status: 429, headers: { 'retry-after': '60' }, json: {} },
      { kind: 'retry', untilMs: contractNow + 60_000 },
    ],
    ['met by an error within', { status: 500, json: {} }, { kind: 'unknown' }],
  ] as [string, ApiAnswer, object][])('that is %s says so', async (_what, fault, outcome) => {
    run().server.faults = [null, fault]
    expect(await send()).toMatchObject(outcome)
  })
  test('that cannot be made ready has not left, and one without a review is not even tried', async () => {
    run().server.faults = [{ line: 'drop' }]
    expect(await send()).toMatchObject({ kind: 'retry' })
    run().server.faults = [refused(401)]
    expect(await send()).toMatchObject({ kind: 'failed' })
    run().server.requests.length = 0
    expect(await send({ replyRef: {} })).toEqual({ kind: 'failed', words: 'no-target' })
    expect(run().server.requests).toEqual([])
  })
}
