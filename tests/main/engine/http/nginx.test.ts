import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HttpError, type HttpRequest } from '../../../../src/main/engine/connectors/http'
import { createHttp } from '../../../../src/main/engine/http/create-http'
import { openTestEngine } from '../../../helpers/engine'
import { loopbackPolicy } from '../../../helpers/loopback-policy'
import * as answers from '../../../servers/answers'
import { startFeedServer, type FeedServer } from '../../../servers/feed-server'
import { posts, rss } from '../../../servers/feeds'
import { hasNginx, startNginx, type Nginx } from '../../../servers/nginx'

const isThere = hasNginx()
if (!isThere) console.log('skipped: what a real web server answers (nginx and openssl are not installed)')

const body = rss(posts(50))
const now = Date.UTC(2026, 2, 3, 12)
const writtenAt = new Date('2026-03-02T10:00:00Z')
const limits = { bodyBytes: 100_000, totalMs: 5000 }
const http = createHttp({ version: '1', policy: loopbackPolicy, limits })

async function refusalOf(request: HttpRequest): Promise<HttpError> {
  const error: unknown = await http(request).catch((thrown: unknown) => thrown)
  if (error instanceof HttpError) return error
  throw new Error(`not refused: ${String(error)}`)
}

describe.skipIf(!isThere)('nginx', () => {
  let behind: FeedServer
  let nginx: Nginx
  beforeAll(async () => {
    behind = await startFeedServer(answers.feed(body))
    nginx = await startNginx(new URL(behind.url()).origin)
    nginx.publish('feed.xml', body, writtenAt)
  })
  afterAll(async () => {
    await nginx.close()
    await behind.close()
  })

  test.each(['etag', 'last-modified'])('says that nothing is new to whoever brings its %s', async (name) => {
    const url = nginx.url('/feed.xml')
    const first = await http({ url })
    expect(Buffer.from(first.body).toString()).toBe(body)
    expect(first.headers['last-modified']).toBe(writtenAt.toUTCString())
    const asks = name === 'etag' ? 'if-none-match' : 'if-modified-since'
    const second = await http({ url, headers: { [asks]: first.headers[name] ?? '' } })
    expect(second).toMatchObject({ status: 304, body: new Uint8Array() })
    const stale = name === 'etag' ? '"none"' : new Date(0).toUTCString()
    expect((await http({ url, headers: { [asks]: stale } })).status).toBe(200)
  })

  test('packs a text, whose weak tag is brought back as it is', async () => {
    const url = nginx.url('/packed/feed.xml')
    const { headers, body: unpacked } = await http({ url })
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      etag: expect.stringMatching(/^W\//) as string,
    })
    expect(Buffer.from(unpacked).toString()).toBe(body)
    expect((await http({ url, headers: { 'if-none-match': headers['etag'] ?? '' } })).status).toBe(304)
  })

  test('moves an address for good or for now, or leads round in a circle', async () => {
    const url = nginx.url('/feed.xml')
    expect(await http({ url: nginx.url('/moved.xml') })).toMatchObject({ status: 200, url, movedTo: url })
    expect(await http({ url: nginx.url('/elsewhere.xml') })).toMatchObject({
      status: 200,
      url,
      movedTo: null,
    })
    expect((await refusalOf({ url: nginx.url('/round') })).kind).toBe('too-many-redirects')
  })

  test('is not taken on trust over TLS, nor for something else in the clear', async () => {
    expect(await refusalOf({ url: nginx.secureUrl('/feed.xml') })).toMatchObject({
      kind: 'tls',
      data: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    })
    expect((await refusalOf({ url: nginx.url('/feed.xml').replace('http:', 'https:') })).kind).toBe('tls')
    const plain = nginx.secureUrl('/feed.xml').replace('https:', 'http:')
    expect((await http({ url: plain })).status).toBe(400)
  })

  test('cuts an answer off when the server behind it does', async () => {
    behind.script(answers.cutShort(body))
    expect((await refusalOf({ url: nginx.url('/behind/feed.xml') })).kind).toBe('truncated')
    behind.script(answers.cutChunked(body))
    expect((await refusalOf({ url: nginx.url('/behind/feed.xml') })).kind).toBe('truncated')
  })

  test('has no more taken from it than the limit, packed or not, said or not', async () => {
    const large = 'x'.repeat(limits.bodyBytes + 1)
    nginx.publish('large.xml', large)
    expect((await refusalOf({ url: nginx.url('/large.xml') })).kind).toBe('too-large')
    behind.script(answers.endless)
    expect((await refusalOf({ url: nginx.url('/behind/endless') })).kind).toBe('too-large')
    nginx.publish('bomb.xml', ' '.repeat(30 * 1024 * 1024))
    expect((await refusalOf({ url: nginx.url('/packed/bomb.xml') })).kind).toBe('too-large')
  })

  test('a source behind it is read once, is unchanged then, and waits when it is told to', async () => {
    const { engine, close } = await openTestEngine({ http, now: () => now })
    try {
      const { id: client } = await engine.call('client.create', { name: 'Velta', brand: [], competitors: [] })
      const add = async (path: string) => {
        const settings = { address: nginx.url(path) }
        const source = { connector: 'feed', settings, name: '', subject: 1, intervalMinutes: 30 }
        return (await engine.call('source.add', { client, ...source })).id
      }
      const read = async (source: number) => {
        await engine.call('source.collect', { client, source })
        const row = (await engine.call('source.list', { client })).find(({ id }) => id === source)
        if (!row) throw new Error(`no source ${source}`)
        return row
      }
      const packed = await add('/packed/feed.xml')
      expect(await read(packed)).toMatchObject({ health: { code: 'reading' }, mentionCount: 50 })
      expect(await read(packed)).toMatchObject({
        ...{ health: { code: 'reading' }, mentionCount: 50 },
        lastRun: { added: 0, duplicate: 0 },
      })
      const busy = await add('/busy.xml')
      expect(await read(busy)).toMatchObject({ health: { code: 'reading' } })
      const told = await read(busy)
      expect(told.health).toMatchObject({ code: 'limited', data: { status: 429 } })
      expect(told.nextRunAt).toBeGreaterThanOrEqual(now + 120_000)
      const down = await read(await add('/down.xml'))
      expect(down.health).toMatchObject({ code: 'limited', data: { status: 503 } })
      expect(down.nextRunAt).toBeGreaterThanOrEqual(now + 300_000)
    } finally {
      await close()
    }
  })
})
