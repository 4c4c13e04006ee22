import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { startMastodonServer, type MastodonServer } from '../../../servers/mastodon-server'
import { idOf, notificationOf, statusOf, type ReadFault } from '../../../servers/mastodon-timelines'

let server: MastodonServer
let running: TestEngine
let client: string
let now: number
beforeEach(async () => {
  now = Date.now()
  server = await startMastodonServer()
  running = await openTestEngine({ now: () => now })
  const { engine } = running
  client = (await engine.call('client.create', { name: 'Velta', brand: ['Velta'], competitors: [] })).id
  const { instance, token } = server
  await engine.call('account.save', {
    ...{ client, account: 'mastodon', values: { instance }, secrets: { token } },
  })
})
afterEach(async () => {
  await running.close()
  await server.close()
})

const complaint = statusOf(7, {
  created_at: new Date().toISOString(),
  language: 'en',
  content: '<p>@velta The oven broke after two days and nobody answers. I am very disappointed.</p>',
})
const mentions = { reading: 'mentions' }
const add = () =>
  running.engine.call('source.add', {
    ...{ client, connector: 'mastodon', settings: mentions, name: '@velta', subject: 1, intervalMinutes: 15 },
  })
const collect = async () => (await running.engine.call('source.collect', { client }))[0]

test('an address is tried before it is kept, and only with the account of its own client', async () => {
  server.notifications = [notificationOf(7, complaint)]
  const { engine } = running
  const asked = { connector: 'mastodon', settings: mentions }
  const found = await engine.call('source.probe', { client, ...asked })
  expect(found).toMatchObject({ title: `@velta@127.0.0.1:${server.port}`, found: 1 })
  await expect(engine.call('source.probe', asked)).rejects.toMatchObject({ code: 'url-invalid' })
  await expect(
    engine.call('source.probe', {
      client,
      connector: 'mastodon',
      settings: { reading: 'search', words: ' ' },
    }),
  ).rejects.toMatchObject({ code: 'url-invalid' })
  expect((await engine.call('source.list', { client })).length).toBe(0)
})

test('the token goes to no other place than the account’s own', async () => {
  const other = await startMastodonServer()
  try {
    await add()
    const { instance } = other
    await running.engine.call('account.save', {
      ...{ client, account: 'mastodon', values: { instance }, secrets: {} },
    })
    expect(await collect()).toMatchObject({ health: { code: 'auth-expired', data: { status: 0 } } })
    expect(other.asked).toEqual([])
  } finally {
    await other.close()
  }
})

test('a complaint comes in, the answer is sent, and the next reading sees it', async () => {
  const { engine } = running
  server.notifications = [notificationOf(7, complaint)]
  server.maxCharacters = 5000
  await add()
  expect(await collect()).toMatchObject({ health: { code: 'reading' }, mentionCount: 1 })

  const [row] = await engine.call('case.page', { client, query: 'status:open', from: null })
  const { id, version, canSend } = await engine.call('reply.begin', {
    client,
    case: row!.id,
    mention: row!.latest.id,
  })
  expect(canSend).toBe(true)
  // The instance's own limit, not the usual one.
  expect((await engine.call('reply.context', { client, reply: id })).channel).toMatchObject({ limit: 5000 })
  const text = 'You are right, Mara, and we are sorry. Marta brings a new one on Friday before 12.'
  await engine.call('reply.write', { client, reply: id, version, text })
  await engine.call('reply.move', { client, reply: id, move: 'queue' })
  engine.startSchedule()
  now += 11_000
  engine.wake()
  const state = async () => (await engine.call('reply.list', { client, case: row!.id }))[0]?.state
  await vi.waitFor(async () => expect(await state()).toBe('sent'), { timeout: 5000 })
  expect(server.statuses).toMatchObject([{ in_reply_to_id: idOf(7) }])

  now += 900_000
  await collect()
  expect(await state()).toBe('seen')
  const saga = (await engine.call('case.get', { client, case: row!.id })).saga
  expect(saga.filter(({ kind }) => kind === 'answer')).toHaveLength(1)
})

describe('what an instance says moves the health line of its source', () => {
  test.each<[ReadFault, string]>([
    ['unauthorised', 'auth-expired'],
    ['forbidden', 'denied'],
    ['limited', 'limited'],
    ['sign-in', 'unreadable'],
    ['babbles', 'unreadable'],
    ['unavailable', 'unreachable'],
  ])('%s: %s', async (fault, code) => {
    server.notifications = [notificationOf(7, complaint)]
    await add()
    server.readFaults = [null, fault]
    expect(await collect()).toMatchObject({ health: { code }, mentionCount: 0 })
    // And goes on where it was as soon as it may.
    now += 86_400_000
    expect(await collect()).toMatchObject({ health: { code: 'reading' }, mentionCount: 1 })
  })
})
