import { generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { appStoreConnectConnector } from '../../../../../src/main/engine/connectors/app-store-connect'
import { appStoreAccount } from '../../../../../src/main/engine/connectors/app-store-connect/account'
import { accessWith } from '../../../../helpers/access'
import {
  connectorContract,
  contractNow,
  itemAt,
  mentionsIn,
  type ContractRun,
} from '../../../../helpers/connector-contract'
import { outgoing } from '../../../../helpers/sent-reply'
import type { ApiServer } from '../../../../servers/api-server'

const api = 'api.appstoreconnect.apple.com/v1'
const idOf = (item: number) => `00000021-1d4e-c0de-${item + 1_000_000}`

function reviewOf(item: number, more: object = {}) {
  return {
    ...{ type: 'customerReviews', id: idOf(item) },
    attributes: {
      ...{ rating: 2, title: 'Se cierra', body: `No abre (${item}).`, reviewerNickname: 'lola77' },
      ...{ createdDate: new Date(itemAt(item)).toISOString().replace('.000Z', '-00:00') },
      ...{ territory: 'ESP', ...more },
    },
    relationships: { response: { data: null, links: {} } },
    links: { self: 'x' },
  }
}

function responseOf(item: number, responseBody: string) {
  return {
    ...{ type: 'customerReviewResponses', id: `resp-${item}` },
    attributes: { responseBody, lastModifiedDate: '2026-03-01T12:00:00-08:00', state: 'PUBLISHED' },
  }
}

/** Pages of JSON:API, the newest first; the way to the next one stands in each. */
function serve(server: ApiServer, items: readonly number[]) {
  server.on(`${api}/apps/361309726/customerReviews`, ({ query }) => {
    const start = Number(query.get('cursor') ?? '0')
    const end = start + Math.min(Number(query.get('limit')), 200)
    const found = query.get('sort') === '-createdDate' ? items.toReversed() : items
    const next = `https://${api}/apps/361309726/customerReviews?sort=-createdDate&limit=200&cursor=${end}`
    return {
      headers: { 'x-rate-limit': 'user-hour-lim:3500;user-hour-rem:3411;' },
      json: {
        data: found.slice(start, end).map((item) => reviewOf(item)),
        links: { self: 'x', ...(end < items.length && { next }) },
        meta: { paging: { total: items.length, limit: 200 } },
      },
    }
  })
}

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const values = { issuerId: '57246542-96fe-1a63-e053-0824d011072a', keyId: '2X9R4HXF34' }
// As it comes out of a field of one line: without its line breaks.
const access = () => accessWith(values, { privateKey: privateKey.replace(/\n/g, '') })

const refused = (status: number, code: string, detail = 'No.') => ({
  status,
  json: { errors: [{ id: 'e1', status: String(status), code, title: 'Refused', detail }] },
})

connectorContract(
  {
    ...{ connector: appStoreConnectConnector, settings: { app: '361309726' }, access, serve, idOf },
    several: 450,
    expired: refused(401, 'NOT_AUTHORIZED'),
    limited: refused(429, 'RATE_LIMIT_EXCEEDED'),
  },
  (run) => {
    test('maps a review with its stars, its country, its answer and what an answer needs', async () => {
      const { server, collect } = run()
      const review = {
        ...reviewOf(1000),
        relationships: { response: { data: { type: 'customerReviewResponses', id: 'resp-1000' } } },
      }
      server.on(`${api}/apps/361309726/customerReviews`, () => ({
        json: { data: [review], included: [responseOf(1000, 'Lola, lo sentimos.')], links: {} },
      }))
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'review', reason: 'review', title: 'Se cierra', text: 'No abre (1000).', lang: null },
          ...{ publishedAt: itemAt(1000), rating: { value: 2, min: 1, max: 5 } },
          author: { name: 'lola77', externalId: null },
          ownerReply: { text: 'Lola, lo sentimos.', publishedAt: Date.UTC(2026, 2, 1, 20) },
          extras: {
            replyRef: { review: idOf(1000) },
            product: { id: '361309726', version: null, territory: 'ESP' },
          },
        },
      ])
    })
    test('signs for each reading a token that Apple can check, and that soon ends', async () => {
      const { collect, server } = run()
      await collect()
      const token = server.requests[0]?.headers['authorization']?.replace('Bearer ', '') ?? ''
      const [head = '', claims = '', signature = ''] = token.split('.')
      const part = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as object
      expect(part(head)).toEqual({ alg: 'ES256', kid: values.keyId, typ: 'JWT' })
      expect(part(claims)).toEqual({
        ...{ iss: values.issuerId, aud: 'appstoreconnect-v1', iat: contractNow / 1000 },
        exp: contractNow / 1000 + 600,
      })
      const key = { key: keys.publicKey, dsaEncoding: 'ieee-p1363' } as const
      const signed = Buffer.from(`${head}.${claims}`)
      expect(verify('sha256', signed, key, Buffer.from(signature, 'base64url'))).toBe(true)
    })
    test('says that the key is none before anything is asked', async () => {
      const { reading, server } = run()
      const broken = accessWith(values, { privateKey: 'not a key' })
      expect(await appStoreConnectConnector.collect({ ...reading(), access: broken })).toMatchObject({
        kind: 'auth-expired',
      })
      expect(server.requests).toEqual([])
    })
    test('carries its token to nobody but Apple, whatever the next page is said to be', async () => {
      const { server, collect } = run()
      server.on(`${api}/apps/361309726/customerReviews`, () => ({
        json: { data: [reviewOf(1000)], links: { next: 'https://elsewhere.example/v1' } },
      }))
      await collect()
      expect(server.requests.map(({ place }) => place)).toEqual([`${api}/apps/361309726/customerReviews`])
    })
    test('lets an hour pass when its allowance is used up', async () => {
      const { server, collect } = run()
      const headers = { 'x-rate-limit': 'user-hour-lim:3500;user-hour-rem:0;' }
      server.faults = [{ headers, json: { data: [reviewOf(1000)], links: {} } }]
      expect(await collect()).toMatchObject({ kind: 'read', atLeastMs: 3_600_000 })
    })
    test.each([
      [
        'the key’s role is too small',
        refused(403, 'FORBIDDEN_ERROR', 'The API key in use does not allow this request'),
        { kind: 'auth-scope', scope: 'The API key in use does not allow this request' },
      ],
      ['there is no such app', refused(404, 'NOT_FOUND'), { kind: 'bad-request', words: 'No.' }],
      ['it does not like what is asked', refused(409, 'ENTITY_ERROR'), { kind: 'bad-request' }],
      [
        'it asks to wait for a minute',
        { ...refused(429, 'RATE_LIMIT_EXCEEDED'), headers: { 'retry-after': '60' } },
        { kind: 'limited', untilMs: contractNow + 60_000 },
      ],
    ])('says so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [fault]
      expect(await collect()).toMatchObject(outcome)
    })
    test('tells a review that is gone from one that stands', async () => {
      const { server, reading } = run()
      server.on(`${api}/customerReviews/${idOf(1)}`, () => ({ json: { data: reviewOf(1) } }))
      server.on(`${api}/customerReviews/${idOf(2)}`, () => refused(404, 'NOT_FOUND'))
      const asked = [1, 2].map((item) => ({
        ...{ externalId: idOf(item), url: null, replyRef: { review: idOf(item) } },
      }))
      expect(await appStoreConnectConnector.recheck?.look(reading(), asked)).toEqual({
        ...{ kind: 'checked', gone: [{ externalId: idOf(2), evidence: '404' }], missing: [] },
      })
    })
    test('is proved by the apps that are seen', async () => {
      const { reading, server } = run()
      server.on(`${api}/apps`, () => ({ json: { data: [{ id: '1', attributes: { name: 'Velta' } }] } }))
      const { http, now, signal } = reading()
      const asking = { http, now, signal, access: access() }
      expect(await appStoreAccount.whoAmI(asking)).toEqual({ name: 'Velta' })
      server.faults = [refused(401, 'NOT_AUTHORIZED')]
      expect(await appStoreAccount.whoAmI(asking)).toMatchObject({ kind: 'auth-expired' })
    })
    test('takes an account only with an issuer and a key as Apple writes them', () => {
      expect(appStoreAccount.clean({ ...values, keyId: '2x9r4hxf34' })).toEqual(values)
      expect(appStoreAccount.clean({ ...values, issuerId: 'velta' })).toBeNull()
    })
    describe('an answer', () => answers(run))
  },
)

function answers(run: () => ContractRun): void {
  const to = { replyRef: { review: idOf(1) } }
  const signal = new AbortController().signal
  const sender = () => {
    const { http } = run().reading()
    return appStoreAccount.answering!.sender({ http, access: access(), now: () => contractNow })
  }
  const send = (more: Parameters<typeof outgoing>[0] = to, text?: string) =>
    sender().send(outgoing(more, text), signal)
  /** Keeps one answer a review, as Apple does. */
  const keep = () => {
    const held = new Map<string, string>()
    run().server.on(`${api}/customerReviewResponses`, ({ body }) => {
      const { data } = JSON.parse(body) as {
        data: {
          type: string
          attributes: { responseBody: string }
          relationships: { review: { data: { id: string } } }
        }
      }
      held.set(data.relationships.review.data.id, data.attributes.responseBody)
      return { status: 201, json: { data: responseOf(1, data.attributes.responseBody) } }
    })
    return held
  }
  test('is put under its review, and put again it stands once', async () => {
    const held = keep()
    expect(await send()).toEqual({ kind: 'sent', externalId: 'resp-1', url: null })
    await send()
    expect([...held]).toEqual([[idOf(1), outgoing(to).text]])
  })
  test('whose fate is unknown is looked for', async () => {
    const { server } = run()
    server.faults = [{ line: 'drop' }]
    expect(await send()).toEqual({ kind: 'unknown' })
    const find = () => sender().find?.(outgoing(to), signal)
    server.on(`${api}/customerReviews/${idOf(1)}`, () => ({ json: { data: reviewOf(1) } }))
    expect(await find()).toEqual({ kind: 'missing' })
    const included = [responseOf(1, outgoing(to).text)]
    server.on(`${api}/customerReviews/${idOf(1)}`, () => ({ json: { data: reviewOf(1), included } }))
    expect(await find()).toMatchObject({ kind: 'sent', externalId: 'resp-1' })
    server.faults = [{ status: 502, text: '' }]
    expect(await find()).toEqual({ kind: 'unclear' })
  })
  test.each([
    ['refused', refused(422, 'ENTITY_ERROR', 'Too rude.'), { kind: 'refused', words: 'Too rude.' }],
    ['without a good key', refused(401, 'NOT_AUTHORIZED'), { kind: 'failed', words: 'No.' }],
    ['with too small a role', refused(403, 'FORBIDDEN_ERROR'), { kind: 'failed', words: 'No.' }],
    ['too many', refused(429, 'RATE_LIMIT_EXCEEDED'), { kind: 'retry' }],
    ['met by an error within', { status: 500, json: {} }, { kind: 'unknown' }],
  ])('that is %s says so', async (_what, fault, outcome) => {
    run().server.faults = [fault]
    expect(await send()).toMatchObject(outcome)
  })
  test('that is too long, or that has no review to go to, is not even tried', async () => {
    expect(await send(to, 'ș'.repeat(5971))).toEqual({ kind: 'refused', words: 'too-long' })
    expect(await send({ replyRef: {} })).toEqual({ kind: 'failed', words: 'no-target' })
    expect(run().server.requests).toEqual([])
  })
}
