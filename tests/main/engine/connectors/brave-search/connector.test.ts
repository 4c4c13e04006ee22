import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { braveSearchConnector } from '../../../../../src/main/engine/connectors/brave-search'
import { braveAccount } from '../../../../../src/main/engine/connectors/brave-search/account'
import { searchHitOf } from '../../../../../src/main/engine/text/search-hit'
import { accessWith } from '../../../../helpers/access'
import { contractNow, mentionsIn } from '../../../../helpers/connector-contract'
import { reroutedHttp } from '../../../../helpers/rerouted-http'
import { startApiServer, type ApiAnswer, type ApiServer } from '../../../../servers/api-server'

const place = 'api.search.brave.com/res/v1/web/search'
const found = {
  type: 'search',
  query: { original: 'velta', more_results_available: true },
  web: {
    results: [
      {
        title: 'Velta – home',
        url: 'https://velta.example/',
        description: 'Movers',
        language: 'en',
        profile: { name: 'Velta' },
      },
      {
        title: 'Velta &amp; me: never again',
        url: 'https://complaints.example/velta',
        description: '<strong>Velta</strong> lost it all.',
      },
    ],
  },
}

let server: ApiServer
beforeEach(async () => {
  server = await startApiServer()
  server.on(place, () => ({ json: found }))
})
afterEach(() => server.close())

const access = accessWith({}, { token: 'canary-token' })
const collect = (more: object = {}) =>
  braveSearchConnector.collect({
    ...{
      http: reroutedHttp(server.origin),
      address: '',
      settings: { words: 'velta', country: 'ES' },
      cursor: {},
    },
    ...{ access, now: contractNow, signal: new AbortController().signal, ...more },
  })

test('a page of results is kept with the rank of each place, as the search shelf counts it', async () => {
  const mentions = mentionsIn(await collect())
  expect(mentions).toMatchObject([
    {
      externalId: '2026-03-02/ES/velta/1',
      kind: 'serp_hit',
      title: 'Velta – home',
      url: 'https://velta.example/',
    },
    { externalId: '2026-03-02/ES/velta/2', title: 'Velta & me: never again', text: 'Velta lost it all.' },
  ])
  expect(mentions.map(({ details }) => searchHitOf(details))).toMatchObject([
    { rank: 1, name: 'velta' },
    { rank: 2, name: 'velta' },
  ])
  expect(Object.fromEntries(server.requests[0]!.query)).toMatchObject({
    q: 'velta',
    country: 'ES',
    count: '20',
  })
  expect(server.requests[0]?.headers['x-subscription-token']).toBe('canary-token')
  expect(JSON.stringify([mentions, server.requests[0]?.place])).not.toContain('canary-token')
})
test('the same page on the same day is the same, and on the next day another', async () => {
  const ids = async (now: number) => mentionsIn(await collect({ now })).map(({ externalId }) => externalId)
  expect(await ids(contractNow + 3_600_000)).toEqual(await ids(contractNow))
  expect(await ids(contractNow + 86_400_000)).not.toEqual(await ids(contractNow))
})
test('a name for which nothing is found is an empty page', async () => {
  server.on(place, () => ({ json: { type: 'search', query: { original: 'velta' } } }))
  expect(mentionsIn(await collect())).toEqual([])
})
test('a key is proved by asking', async () => {
  const asking = {
    http: reroutedHttp(server.origin),
    access,
    now: contractNow,
    signal: new AbortController().signal,
  }
  expect(await braveAccount.whoAmI(asking)).toEqual({ name: 'Brave Search' })
})

const limit = (remaining: string, reset: string): ApiAnswer => ({
  ...{ status: 429, json: { type: 'ErrorResponse', error: { code: 'RATE_LIMITED' } } },
  headers: { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset },
})

describe('a service that does not answer well', () => {
  test.each<[string, ApiAnswer, object]>([
    ['asks to wait a second', limit('0, 1500', '1, 90000'), { kind: 'limited', untilMs: contractNow + 1000 }],
    [
      'has no more this month',
      limit('1, 0', '1, 90000'),
      { kind: 'quota-exhausted', untilMs: contractNow + 90_000_000 },
    ],
    ['no longer knows the key', { status: 401, json: {} }, { kind: 'auth-expired' }],
    [
      'refuses a wrong key',
      { status: 422, json: { error: { code: 'SUBSCRIPTION_TOKEN_INVALID' } } },
      { kind: 'auth-expired' },
    ],
    ['does not let the plan do that', { status: 403, json: {} }, { kind: 'not-entitled' }],
    [
      'does not understand the question',
      { status: 422, json: { error: { detail: 'bad country' } } },
      { kind: 'bad-request', words: 'bad country' },
    ],
    ['shows a page instead', { text: '<!doctype html>' }, { kind: 'unreadable', found: 'html' }],
    ['changes its answers', { json: { something: 'else' } }, { kind: 'unreadable' }],
    ['hangs up', { line: 'drop' }, { kind: 'unreachable' }],
    ['is down', { status: 503, json: {} }, { kind: 'unreachable', status: 503 }],
  ])('%s, and that is said', async (_what, fault, outcome) => {
    server.faults = [fault]
    expect(await collect()).toMatchObject(outcome)
  })
  test('is not asked without a key', async () => {
    expect(await collect({ access: null })).toMatchObject({ kind: 'auth-expired' })
    expect(server.requests).toEqual([])
  })
})
