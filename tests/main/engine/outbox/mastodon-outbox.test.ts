import { mkdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moveReply } from '../../../../src/main/engine/replies/move-reply'
import { outboxClient, type OutboxClient } from '../../../helpers/outbox-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'
import {
  startMastodonServer,
  type MastodonFault,
  type MastodonServer,
} from '../../../servers/mastodon-server'

const inFolder = temporaryFolder()
let server: MastodonServer
let client: OutboxClient
let folders = 0
beforeEach(async () => {
  server = await startMastodonServer()
  const folder = inFolder(`mastodon-${(folders += 1)}`)
  mkdirSync(folder)
  client = await outboxClient(folder, {
    accounts: { mastodon: { instance: server.instance } },
    secrets: { mastodon: server.token },
  })
})
afterEach(async () => {
  await client.close()
  await server.close()
})

const text = 'You are right, Mara, and we are sorry.'
const queue = (externalId = '101', words = text) =>
  client.queue(
    { externalId: `127.0.0.1:${server.port}/${externalId}`, on: 'mastodon', handle: 'mara@otro.example' },
    words,
  )
const caseQueue = () => client.db.prepare('SELECT queue FROM caseFile').pluck().get()

describe('a queued reply', () => {
  test('waits until it can no longer be held, is sent once, and answers its case', async () => {
    const id = queue()
    await client.outbox.look()
    expect(server.tries).toBe(0)
    expect(await client.turn(id)).toMatchObject({
      state: 'sent',
      url: `${server.instance}/@velta/91`,
      failure: null,
    })
    expect(server.statuses).toMatchObject([
      {
        status: `@mara@otro.example ${text}`,
        in_reply_to_id: '101',
        visibility: 'public',
        key: client.reply(id).sendKey,
      },
    ])
    expect(caseQueue()).toBe('waiting')
    expect(client.events().slice(-2)).toEqual(['reply.sending', 'reply.sent'])
    await client.turn(id)
    expect(server.tries).toBe(1)
  })
  test('for later leaves then and not before', async () => {
    const id = queue()
    client.move(id, 'hold')
    const sendAfter = client.clock.now + 86_400_000
    moveReply(client.desk(), id, { move: 'queue', by: null, sendAfter }, () => [])
    client.clock.now = sendAfter - 1
    await client.outbox.look()
    expect(server.tries).toBe(0)
    client.clock.now = sendAfter
    await client.outbox.look()
    expect(client.reply(id).state).toBe('sent')
  })
  test('that is held in time does not leave', async () => {
    const id = queue()
    client.move(id, 'hold')
    client.clock.now += 3_600_000
    await client.outbox.look()
    expect([server.tries, client.reply(id).state]).toEqual([0, 'approved'])
  })
  test('is written down as sending before the first byte leaves', async () => {
    const id = queue()
    let seen: string | undefined
    server.onPost = () => {
      seen = client.reply(id).state
    }
    await client.turn(id)
    expect(seen).toBe('sending')
  })
})

describe('a platform that does not want it', () => {
  test.each<[MastodonFault, string, string]>([
    ['unprocessable', 'refused', 'Validation failed: Text has already been taken'],
    ['forbidden', 'refused', 'This action is not allowed'],
    ['gone', 'refused', 'Record not found'],
    ['unauthorised', 'failed', 'The access token is invalid'],
    ['moves', 'failed', 'moved'],
  ])('by %s leaves it %s, in its own words', async (fault, state, failure) => {
    server.faults = [fault]
    const id = queue()
    expect(await client.turn(id)).toMatchObject({ state, failure, nextTryAt: null })
    expect(server.statuses).toEqual([])
    expect(caseQueue()).toBe('unanswered')
  })
  test('because it is too long is not even asked, unless it allows more', async () => {
    const long = `${text} `.repeat(20).trim()
    const id = queue('101', long)
    expect(await client.turn(id)).toMatchObject({ state: 'refused', failure: 'too-long' })
    expect(server.tries).toBe(0)
    server.maxCharacters = 5000
    client.move(id, 'rewrite')
    client.move(id, 'queue')
    expect(await client.turn(id)).toMatchObject({ state: 'sent' })
  })
})

describe('a platform that cannot just now', () => {
  test.each<[MastodonFault, number]>([
    ['limited', 599_000],
    ['limited-with-reset', 3_500_000],
    ['unavailable', 5000],
  ])('by %s gets it again, not before it asks for that', async (fault, leastMs) => {
    server.faults = [fault]
    const id = queue()
    const waiting = await client.turn(id)
    expect(waiting).toMatchObject({ state: 'queued', attempts: 1 })
    expect((waiting.nextTryAt ?? 0) - client.clock.now).toBeGreaterThanOrEqual(leastMs)
    expect(await client.turn(id)).toMatchObject({ state: 'sent', attempts: 2, failure: null })
    expect(server.statuses).toHaveLength(1)
  })
  test('is not asked by the other replies of the account before that moment either', async () => {
    server.faults = ['limited']
    const ids = [queue('101'), queue('102'), queue('103')]
    await client.turn(ids[0] ?? 0)
    await client.outbox.look()
    expect(server.tries).toBe(1)
    await client.turn(ids[0] ?? 0)
    expect(ids.map((id) => client.reply(id).state)).toEqual(['sent', 'sent', 'sent'])
  })
  test('because it is down gets it when it is back', async () => {
    await server.close()
    const id = queue()
    expect(await client.turn(id)).toMatchObject({ state: 'queued', failure: 'unreachable' })
    expect(await client.turn(id)).toMatchObject({ state: 'queued', attempts: 2 })
    server = await startMastodonServer(server.port)
    expect(await client.turn(id)).toMatchObject({ state: 'sent', attempts: 3 })
    expect(server.statuses).toHaveLength(1)
  })
})

describe('a lost answer', () => {
  const taking: MastodonFault[] = [
    'takes-then-drops',
    'takes-then-fails',
    'takes-then-is-silent',
    'takes-then-babbles',
  ]
  test.each(taking)('(%s) is looked up, and not sent again', async (fault) => {
    server.faults = [fault]
    const id = queue()
    expect(await client.turn(id)).toMatchObject({ state: 'unknown', failure: 'lost-answer' })
    expect(caseQueue()).toBe('unanswered')
    expect(await client.turn(id)).toMatchObject({ state: 'sent', externalId: '91', failure: null })
    expect([server.tries, server.statuses.length]).toEqual([1, 1])
  })
  test.each<MastodonFault>(['drops', 'fails'])(
    '(%s) of what never arrived is sent under the same key',
    async (fault) => {
      server.faults = [fault]
      const id = queue()
      await client.turn(id)
      const { sendKey } = client.reply(id)
      expect(await client.turn(id)).toMatchObject({ state: 'queued', sendKey })
      expect(await client.turn(id)).toMatchObject({ state: 'sent', sendKey })
      expect(server.statuses).toHaveLength(1)
    },
  )
  test('of a platform that shows late what it took makes no second one, as the key is the same', async () => {
    server.faults = ['takes-then-drops']
    server.isForgetful = true
    const id = queue()
    await client.turn(id)
    await client.turn(id)
    expect(await client.turn(id)).toMatchObject({ state: 'sent', externalId: '91' })
    expect([server.tries, server.statuses.length]).toEqual([2, 1])
  })
  test('is left to a person when the platform no longer knows the key', async () => {
    server.faults = ['drops']
    const id = queue()
    await client.turn(id)
    client.clock.now += 3 * 3_600_000
    expect(await client.turn(id)).toMatchObject({ state: 'unknown', nextTryAt: null })
    client.clock.now += 3 * 3_600_000
    await client.outbox.look()
    expect(server.tries).toBe(1)
    client.move(id, 'rewrite')
    client.move(id, 'queue')
    expect(await client.turn(id)).toMatchObject({ state: 'sent' })
    expect(server.statuses).toHaveLength(1)
  })
  test('cannot be looked up while the platform is away, and is looked up again', async () => {
    server.faults = ['takes-then-drops']
    const id = queue()
    await client.turn(id)
    const { statuses, port } = server
    await server.close()
    expect(await client.turn(id)).toMatchObject({ state: 'unknown' })
    server = await startMastodonServer(port)
    server.statuses = statuses
    expect(await client.turn(id)).toMatchObject({ state: 'sent' })
    expect([server.tries, server.statuses.length]).toEqual([0, 1])
  })
})

describe('a reply that was sent', () => {
  test('is seen when its text comes in from the thread, in the platform’s spelling', async () => {
    const id = queue()
    await client.turn(id)
    const parentId = `127.0.0.1:${server.port}/101`
    const own = { externalId: 'x/1', text: `@mara ${text.toUpperCase()}`, thread: { rootId: null, parentId } }
    client.take({ ...own, text: 'Another text' }, 'mastodon', true)
    expect(client.reply(id).state).toBe('sent')
    client.take({ ...own, externalId: 'x/2' }, 'mastodon')
    expect(client.reply(id).state).toBe('sent')
    client.take({ ...own, externalId: 'x/3' }, 'mastodon', true)
    expect(client.reply(id)).toMatchObject({ state: 'seen', seenAt: client.clock.now })
    expect(client.events().at(-1)).toBe('reply.seen')
  })
  test('is seen by its own id, whatever became of its text', async () => {
    const id = queue()
    await client.turn(id)
    client.take({ externalId: `127.0.0.1:${server.port}/91`, text: '(edited)' }, 'mastodon', true)
    expect(client.reply(id).state).toBe('seen')
  })
  test('or of which nobody knows, or that was copied, is seen when its source shows it as the owner’s answer', async () => {
    server.faults = ['drops']
    const id = queue()
    await client.turn(id)
    const mention = { externalId: `127.0.0.1:${server.port}/101`, text: 'The oven broke.' }
    client.take({ ...mention, ownerReply: { text, publishedAt: null } }, 'mastodon')
    expect(client.reply(id)).toMatchObject({ state: 'seen', nextTryAt: null })
    expect(caseQueue()).toBe('waiting')
  })
})

describe('without what it takes', () => {
  test('no token: it waits as failed, says so, and leaves when there is one', async () => {
    client.secrets.forget(`${client.client}/mastodon`)
    const id = queue()
    expect(await client.turn(id)).toMatchObject({ state: 'failed', failure: 'no-secret' })
    await client.secrets.keep(`${client.client}/mastodon`, server.token)
    client.move(id, 'queue')
    expect(await client.turn(id)).toMatchObject({ state: 'sent' })
  })
  test('a status of another instance cannot be queued', () => {
    expect(() =>
      client.queue({ externalId: 'otro.example/7', on: 'mastodon', handle: 'mara' }, text),
    ).toThrow('reply-move')
  })
})
