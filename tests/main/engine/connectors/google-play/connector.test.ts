import { describe, expect, test } from 'vitest'
import { googlePlayConnector } from '../../../../../src/main/engine/connectors/google-play'
import { playAccount } from '../../../../../src/main/engine/connectors/google-play/account'
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
import type { ApiServer } from '../../../../servers/api-server'

const reviews = 'androidpublisher.googleapis.com/androidpublisher/v3/applications/com.velta.app/reviews'
const idOf = (item: number) => `gp:AOqpTOE-${item + 1_000_000}`
const time = (at: number) => ({ seconds: String(at / 1000), nanos: 0 })

function reviewOf(item: number, comment: object = {}, reply?: string) {
  const userComment = {
    ...{
      text: `\tNo abre (${item}).`,
      lastModified: time(itemAt(item)),
      starRating: 2,
      reviewerLanguage: 'es',
    },
    ...{ device: 'oriole', androidOsVersion: 34, appVersionCode: 42, appVersionName: '4.2.0' },
    ...{ thumbsUpCount: 3, thumbsDownCount: 1, deviceMetadata: { ramMb: 8000 }, ...comment },
  }
  const developerComment = { text: reply, lastModified: time(Date.UTC(2026, 2, 1)) }
  const comments = [{ userComment }, ...(reply === undefined ? [] : [{ developerComment }])]
  return { reviewId: idOf(item), authorName: 'Lola M.', comments }
}

/** Pages in no order that is promised; without reviews the list is not there at all. */
function serve(server: ApiServer, items: readonly number[], more: (item: number) => object = () => ({})) {
  server.on(reviews, ({ query }) => {
    const start = Number(query.get('token') ?? '0')
    const end = start + Math.min(Number(query.get('maxResults')), 100)
    if (items.length === 0) return { json: {} }
    return {
      json: {
        reviews: items.slice(start, end).map((item) => reviewOf(item, more(item))),
        ...(end < items.length && { tokenPagination: { nextPageToken: String(end) } }),
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
    ...{ connector: googlePlayConnector, settings: { app: 'com.velta.app' }, access, serve, idOf },
    ...{ several: 250, expired: refused(401, { status: 'UNAUTHENTICATED' }) },
    limited: refused(429, { status: 'RESOURCE_EXHAUSTED', details: [{ retryDelay: '30s' }] }),
  },
  (run) => {
    test('maps a review with its stars, its version and what an answer needs', async () => {
      const { items, collect } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'review', reason: 'review', title: null, text: 'No abre (1000).', lang: 'es' },
          ...{ publishedAt: itemAt(1000), rating: { value: 2, min: 1, max: 5 } },
          author: { name: 'Lola M.', isOwner: false },
          counts: { likes: 3, dislikes: 1 },
          extras: {
            replyRef: { app: 'com.velta.app', review: idOf(1000) },
            product: { id: 'com.velta.app', version: '4.2.0' },
          },
          details: { device: 'oriole', androidApi: '34' },
        },
      ])
    })
    test('takes the author’s own words, with the title that old reviews had', async () => {
      const { server, collect } = run()
      const words = { originalText: 'Fatal\tSe cierra sola.', text: 'Awful\tIt closes by itself.' }
      serve(server, [999, 1000], (item) => (item === 999 ? words : { starRating: 5, text: ' ' }))
      expect(mentionsIn(await collect())).toMatchObject([
        { kind: 'review', title: 'Fatal', text: 'Se cierra sola.' },
        { kind: 'rating', text: '', rating: { value: 5 } },
      ])
    })
    test('knows the developer’s answer', async () => {
      const { server, collect } = run()
      server.on(reviews, () => ({ json: { reviews: [reviewOf(1000, {}, 'Lola, lo sentimos.')] } }))
      expect(mentionsIn(await collect())).toMatchObject([
        { ownerReply: { text: 'Lola, lo sentimos.', publishedAt: Date.UTC(2026, 2, 1) } },
      ])
    })
    test('says that there is a gap when it was not read for longer than the platform looks back', async () => {
      const { items, collect } = run()
      const first = await collect()
      items.push(1000)
      const dayMs = 86_400_000
      const soon = await collect(stored(first), contractNow + 6 * dayMs)
      expect(soon).toMatchObject({ kind: 'read', isPartial: false })
      expect(await collect(stored(first), contractNow + 8 * dayMs)).toMatchObject({ isPartial: true })
    })
    test.each([
      ['the project has not switched it on', refused(403, { status: 'PERMISSION_DENIED' }), 'not-entitled'],
      [
        'a scope is missing',
        refused(403, { details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] }),
        'auth-scope',
      ],
      [
        'the day’s quota is spent',
        refused(403, { errors: [{ reason: 'quotaExceeded' }] }),
        'quota-exhausted',
      ],
      ['there is no such app', refused(404, { status: 'NOT_FOUND' }), 'bad-request'],
    ])('says so where %s', async (_what, fault, kind) => {
      const { server, collect } = run()
      server.faults = [fault]
      expect(await collect()).toMatchObject({ kind })
    })
    test('misses a review that is not found, and no other', async () => {
      const { server, reading } = run()
      server.on(`${reviews}/${idOf(1)}`, () => ({ json: reviewOf(1) }))
      server.on(`${reviews}/${idOf(2)}`, () => refused(404, { status: 'NOT_FOUND' }))
      const asked = [1, 2].map((item) => ({
        ...{ externalId: idOf(item), url: null },
        replyRef: { app: 'com.velta.app', review: idOf(item) },
      }))
      expect(await googlePlayConnector.recheck?.look(reading(), asked)).toEqual({
        ...{ kind: 'checked', gone: [], missing: [idOf(2)] },
      })
    })
    test('takes the app from the address of its page', () => {
      const address = 'https://play.google.com/store/apps/details?id=com.velta.app'
      expect(googlePlayConnector.addressOf({ app: `${address}&hl=es` }, null)).toBe(address)
      expect(googlePlayConnector.addressOf({ app: 'velta' }, null)).toBeNull()
    })
    test('is proved by who signed in', async () => {
      const { reading, server } = run()
      server.on('openidconnect.googleapis.com/v1/userinfo', () => ({
        json: { sub: '117', email: 'apps@velta.example' },
      }))
      const { http, now, signal } = reading()
      expect(await playAccount.whoAmI({ http, now, signal, access: access() })).toEqual({
        name: 'apps@velta.example',
      })
    })
    describe('an answer', () => answers(run))
  },
)

function answers(run: () => ContractRun): void {
  const to = { replyRef: { app: 'com.velta.app', review: idOf(1) } }
  const signal = new AbortController().signal
  const sender = () => {
    const { http } = run().reading()
    return playAccount.answering!.sender({ http, access: access(), now: () => contractNow })
  }
  const send = (more: Parameters<typeof outgoing>[0] = to, text?: string) =>
    sender().send(outgoing(more, text), signal)
  test('is put under its review, and put again it stands once', async () => {
    const { server } = run()
    const held = new Map<string, string>()
    server.on(`${reviews}/${idOf(1)}:reply`, ({ place, body }) => {
      const { replyText } = JSON.parse(body) as { replyText: string }
      held.set(place, replyText)
      return { json: { result: { replyText, lastEdited: time(contractNow) } } }
    })
    expect(await send()).toMatchObject({ kind: 'sent', url: null })
    await send()
    expect([...held.values()]).toEqual([outgoing(to).text])
    expect(server.requests[0]?.headers['authorization']).toBe('Bearer canary-token')
  })
  test('whose fate is unknown is looked for', async () => {
    const { server } = run()
    server.faults = [{ line: 'drop' }]
    expect(await send()).toEqual({ kind: 'unknown' })
    const find = () => sender().find?.(outgoing(to), signal)
    server.on(`${reviews}/${idOf(1)}`, () => ({ json: reviewOf(1) }))
    expect(await find()).toEqual({ kind: 'missing' })
    server.on(`${reviews}/${idOf(1)}`, () => ({ json: reviewOf(1, {}, outgoing(to).text) }))
    expect(await find()).toMatchObject({ kind: 'sent' })
    server.faults = [{ status: 502, text: '' }]
    expect(await find()).toEqual({ kind: 'unclear' })
  })
  test.each([
    ['refused', refused(400, { message: 'Not allowed.' }), { kind: 'refused', words: 'Not allowed.' }],
    ['without a good token', refused(401, {}), { kind: 'failed', words: 'No.' }],
    ['too many', refused(429, {}), { kind: 'retry' }],
    ['without the permission', refused(403, { status: 'PERMISSION_DENIED' }), { kind: 'failed' }],
    ['met by an error within', { status: 500, json: {} }, { kind: 'unknown' }],
  ])('that is %s says so', async (_what, fault, outcome) => {
    run().server.faults = [fault]
    expect(await send()).toMatchObject(outcome)
  })
  test('that is too long, or that has no review to go to, is not even tried', async () => {
    expect(await send(to, 'ș'.repeat(351))).toEqual({ kind: 'refused', words: 'too-long' })
    expect(await send({ replyRef: {} })).toEqual({ kind: 'failed', words: 'no-target' })
    expect(run().server.requests).toEqual([])
  })
}
