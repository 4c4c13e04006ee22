import { describe, expect, test } from 'vitest'
import { googleBusinessConnector } from '../../../../../src/main/engine/connectors/google-business'
import { businessAccount } from '../../../../../src/main/engine/connectors/google-business/account'
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

const v4 = 'mybusiness.googleapis.com/v4'
const nameOf = (item: number) => `accounts/1/locations/2/reviews/r${item}`
const iso = (at: number) => new Date(at).toISOString()

function reviewOf(item: number, more: object = {}) {
  return {
    ...{ name: nameOf(item), reviewId: `r${item}`, reviewer: { displayName: 'Luis R.' }, starRating: 'TWO' },
    ...{
      comment: `Tardaron un mes (${item}).`,
      createTime: iso(itemAt(item)),
      updateTime: iso(itemAt(item)),
    },
    ...{ reviewMediaItems: [], ...more },
  }
}

/** One account with one place; its reviews a page at a time, the last changed first. */
function serve(server: ApiServer, items: readonly number[], more: (item: number) => object = () => ({})) {
  server.on('mybusinessaccountmanagement.googleapis.com/v1/accounts', () => ({
    json: { accounts: [{ name: 'accounts/1', accountName: 'Velta Group' }] },
  }))
  server.on('mybusinessbusinessinformation.googleapis.com/v1/accounts/1/locations', () => ({
    json: { locations: [{ name: 'locations/2', title: 'Velta Centro' }] },
  }))
  server.on(`${v4}/accounts/1/locations:batchGetReviews`, ({ body }) => {
    const {
      pageSize,
      pageToken = '0',
      locationNames,
    } = JSON.parse(body) as {
      pageSize: number
      pageToken?: string
      locationNames: string[]
    }
    const start = Number(pageToken)
    const page = locationNames.includes('accounts/1/locations/2')
      ? items.toReversed().slice(start, start + pageSize)
      : []
    const next = start + pageSize
    return {
      json: {
        locationReviews: page.map((item) => ({
          name: 'accounts/1/locations/2',
          review: reviewOf(item, more(item)),
        })),
        ...(next < items.length && { nextPageToken: String(next) }),
      },
    }
  })
}

const access = () =>
  accessWith(
    { clientId: 'x.apps.googleusercontent.com' },
    { clientSecret: 'canary-secret', token: 'canary-token' },
  )
const refused = (status: number, error: object) => ({
  status,
  json: { error: { code: status, message: 'No.', ...error } },
})

connectorContract(
  {
    ...{ connector: googleBusinessConnector, settings: { place: '' }, access, serve, several: 120 },
    idOf: (item) => `locations/2/reviews/r${item}`,
    expired: refused(401, { status: 'UNAUTHENTICATED' }),
    limited: refused(429, { status: 'RESOURCE_EXHAUSTED', details: [{ retryDelay: '30s' }] }),
  },
  (run) => {
    test('maps a review with its stars, its place and what an answer needs', async () => {
      const { items, collect } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{
            kind: 'review',
            reason: 'review',
            text: 'Tardaron un mes (1000).',
            publishedAt: itemAt(1000),
            editedAt: null,
          },
          rating: { value: 2, min: 1, max: 5 },
          author: { name: 'Luis R.', isOwner: false },
          extras: { place: { id: '2', name: 'Velta Centro' }, replyRef: { review: nameOf(1000) } },
        },
      ])
    })
    test('takes stars without words for a rating, and the author’s own words where Google shows a translation', async () => {
      const { server, collect } = run()
      const comment = '(Translated by Google) They took a month.\n\n(Original)\nTardaron un mes.'
      serve(server, [999, 1000], (item) => ({
        comment: item === 999 ? undefined : comment,
        starRating: 'FIVE',
      }))
      expect(mentionsIn(await collect())).toMatchObject([
        { kind: 'review', text: 'Tardaron un mes.' },
        { kind: 'rating', text: '', rating: { value: 5 } },
      ])
    })
    test('knows the owner’s answer, whose time is no edit of the review', async () => {
      const { server, collect } = run()
      const answered = iso(itemAt(1000) + 3_600_000)
      const reviewReply = { comment: 'Luis, lo sentimos.', updateTime: answered }
      serve(server, [1000], () => ({ updateTime: answered, reviewReply }))
      expect(mentionsIn(await collect())).toMatchObject([
        { editedAt: null, ownerReply: { text: 'Luis, lo sentimos.', publishedAt: itemAt(1000) + 3_600_000 } },
      ])
    })
    test('reads only the places that are named, and says where there is none of that name', async () => {
      const { reading, items } = run()
      items.push(1000)
      const read = (place: string) => googleBusinessConnector.collect({ ...reading(), settings: { place } })
      expect(mentionsIn(await read('centro'))).toHaveLength(1)
      expect(await read('airport')).toMatchObject({ kind: 'bad-request', words: 'airport' })
    })
    test.each([
      [
        'its app is not approved',
        refused(429, { details: [{ metadata: { quota_limit_value: '0' } }] }),
        { kind: 'not-entitled' },
      ],
      [
        'a scope is missing',
        refused(403, { details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] }),
        { kind: 'auth-scope', scope: 'No.' },
      ],
      [
        'the day’s quota is spent',
        refused(403, { errors: [{ reason: 'quotaExceeded' }] }),
        { kind: 'quota-exhausted', untilMs: Date.UTC(2026, 2, 2, 8) + 86_400_000 },
      ],
      [
        'it must wait half a minute',
        refused(429, { details: [{ retryDelay: '30s' }] }),
        { kind: 'limited', untilMs: contractNow + 30_000 },
      ],
    ])('says so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [fault]
      expect(await collect()).toMatchObject(outcome)
    })
    test('tells a review that is gone from one that stands', async () => {
      const { server, reading } = run()
      server.on(`${v4}/${nameOf(1)}`, () => ({ json: reviewOf(1) }))
      const asked = [1, 2].map((item) => ({
        externalId: `r${item}`,
        url: null,
        replyRef: { review: nameOf(item) },
      }))
      server.on(`${v4}/${nameOf(2)}`, () => refused(404, { status: 'NOT_FOUND' }))
      expect(await googleBusinessConnector.recheck?.look(reading(), asked)).toEqual({
        ...{ kind: 'checked', gone: [{ externalId: 'r2', evidence: '404' }], missing: [] },
      })
    })
    describe('an answer', () => answers(run))
    test('is proved by the accounts that are seen', async () => {
      const { reading } = run()
      const { http, now, signal } = reading()
      expect(await businessAccount.whoAmI({ http, now, signal, access: access() })).toEqual({
        name: 'Velta Group',
      })
    })
  },
)

function answers(run: () => ContractRun): void {
  const to = { replyRef: { review: nameOf(1) } }
  const sender = () => {
    const { http } = run().reading()
    return businessAccount.answering!.sender({ http, access: access(), now: () => contractNow })
  }
  const send = (more: Parameters<typeof outgoing>[0] = to, text?: string) =>
    sender().send(outgoing(more, text), new AbortController().signal)
  const reply = `${v4}/${nameOf(1)}/reply`
  test('is put under its review, and put again it stands once', async () => {
    const { server } = run()
    server.on(reply, ({ body }) => ({ json: JSON.parse(body) as object }))
    expect(await send()).toEqual({ kind: 'sent', externalId: `${nameOf(1)}/reply`, url: null })
    await send()
    expect(server.requests.map(({ method, place }) => `${method} ${place}`)).toEqual([
      `PUT ${reply}`,
      `PUT ${reply}`,
    ])
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ comment: outgoing(to).text })
    expect(server.requests[0]?.headers['authorization']).toBe('Bearer canary-token')
  })
  test('whose fate is unknown is looked for', async () => {
    const { server } = run()
    server.faults = [{ line: 'drop' }]
    expect(await send()).toEqual({ kind: 'unknown' })
    const find = () => sender().find?.(outgoing(to), new AbortController().signal)
    server.on(`${v4}/${nameOf(1)}`, () => ({ json: reviewOf(1) }))
    expect(await find()).toEqual({ kind: 'missing' })
    const reviewReply = { comment: outgoing(to).text }
    server.on(`${v4}/${nameOf(1)}`, () => ({ json: reviewOf(1, { reviewReply }) }))
    expect(await find()).toMatchObject({ kind: 'sent' })
  })
  test.each([
    [
      'refused',
      refused(400, { status: 'INVALID_ARGUMENT', message: 'Not allowed here.' }),
      { kind: 'refused', words: 'Not allowed here.' },
    ],
    ['without a good token', refused(401, {}), { kind: 'failed', words: 'No.' }],
    ['too many', refused(429, {}), { kind: 'retry' }],
    ['met by an error within', { status: 500, json: {} }, { kind: 'unknown' }],
  ])('that is %s says so', async (_what, fault, outcome) => {
    run().server.faults = [fault]
    expect(await send()).toMatchObject(outcome)
  })
  test('that is too long in bytes, or that has no review to go to, is not even tried', async () => {
    expect(await send(to, 'ș'.repeat(2049))).toEqual({ kind: 'refused', words: 'too-long' })
    expect(await send({ replyRef: {} })).toEqual({ kind: 'failed', words: 'no-target' })
    expect(run().server.requests).toEqual([])
  })
}
