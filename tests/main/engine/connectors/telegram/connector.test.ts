import { describe, expect, test } from 'vitest'
import { telegramConnector } from '../../../../../src/main/engine/connectors/telegram'
import { telegramAccount } from '../../../../../src/main/engine/connectors/telegram/account'
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
import type { ApiAnswer, ApiServer } from '../../../../servers/api-server'

const token = '4711:canary-TOKEN_x'
const api = `api.telegram.org/bot${token}`
const chat = { id: 88, type: 'private', first_name: 'Dana' }
const idOf = (item: number) => `4711/88/${item}`
const refused = (code: number, description: string, more: object = {}) => ({
  status: code,
  json: { ok: false, error_code: code, description, ...more },
})

function messageOf(item: number, more: object = {}) {
  return {
    ...{ message_id: item, date: itemAt(item) / 1000, chat, text: `Where is my parcel? (${item})` },
    from: {
      id: 88,
      is_bot: false,
      first_name: 'Dana',
      last_name: 'V.',
      username: 'dana_v',
      language_code: 'es',
    },
    ...{ entities: [], ...more },
  }
}

/** What was written to the bot. The platform forgets for good what is older than the number that is asked for. */
function serve(server: ApiServer, items: readonly number[], more: (item: number) => object = () => ({})) {
  let forgotten = 0
  server.on(`${api}/getUpdates`, ({ body }) => {
    const { offset = 0, limit } = JSON.parse(body) as { offset?: number; limit: number }
    forgotten = Math.max(forgotten, offset)
    const updates = items.filter((item) => item + 5_000_000 >= forgotten).slice(0, limit)
    const result = updates.map((item) => ({
      update_id: item + 5_000_000,
      message: messageOf(item),
      ...more(item),
    }))
    return { json: { ok: true, result } }
  })
}

const access = () => accessWith({}, { token })
const limited = refused(429, 'Too Many Requests: retry after 7', { parameters: { retry_after: 7 } })

connectorContract(
  // One page in a reading, for the next page would make the platform forget the first.
  {
    ...{ connector: telegramConnector, settings: {}, access, serve, idOf, several: 60, limited },
    expired: refused(401, 'Unauthorized'),
  },
  (run) => {
    const updates = (...result: object[]) =>
      run().server.on(`${api}/getUpdates`, () => ({
        json: { ok: true, result: result.map((update, index) => ({ update_id: 9 + index, ...update })) },
      }))
    test('maps a message, who wrote it, and what an answer needs', async () => {
      const { items, collect } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'message', reason: 'direct', visibility: 'direct', text: 'Where is my parcel? (1000)' },
          // The language of a program says nothing of that of a text.
          ...{ url: null, title: null, lang: null, publishedAt: itemAt(1000), editedAt: null },
          author: {
            externalId: '88',
            name: 'Dana V.',
            handle: 'dana_v',
            url: 'https://t.me/dana_v',
            isOwner: false,
          },
          thread: { rootId: null, parentId: null },
          extras: { replyRef: { bot: '4711', chat: 88, message: 1000 } },
        },
      ])
    })
    test('takes the words below a picture, the edit in place of the message, and a group with its name', async () => {
      const group = { id: -100_200, type: 'supergroup', title: 'Velta customers', username: 'velta_group' }
      updates(
        { message: messageOf(1, { text: undefined, caption: 'Look at this' }) },
        { message: messageOf(2) },
        { edited_message: messageOf(2, { text: 'Where is it now?', edit_date: contractNow / 1000 }) },
        { message: messageOf(3, { chat: group, reply_to_message: messageOf(2) }) },
      )
      expect(mentionsIn(await run().collect())).toMatchObject([
        {
          ...{ externalId: '4711/-100200/3', title: 'Velta customers', url: 'https://t.me/velta_group/3' },
          thread: { parentId: '4711/-100200/2' },
        },
        { externalId: idOf(2), text: 'Where is it now?', editedAt: contractNow },
        { externalId: idOf(1), text: 'Look at this' },
      ])
    })
    test('leaves out what has no words and what only opens the chat, and goes on behind it', async () => {
      updates({ message: messageOf(1, { text: '/start' }) }, { message: messageOf(2, { text: undefined }) })
      const outcome = await run().collect()
      expect(mentionsIn(outcome)).toEqual([])
      expect(stored(outcome)).toMatchObject({ offset: 11 })
    })
    test('lets the platform forget only what is stored', async () => {
      const { server, items, collect } = run()
      items.push(...Array.from({ length: 250 }, (_, index) => 700 + index))
      const offsets = () =>
        server.requests.map(({ body }) => (JSON.parse(body) as { offset?: number }).offset)
      const first = await collect()
      expect(mentionsIn(first)).toHaveLength(100)
      // Its answer was lost, or the program ended before it was stored: the same comes again.
      expect(mentionsIn(await collect())).toEqual(mentionsIn(first))
      const second = await collect(stored(first))
      const third = await collect(stored(second))
      expect([...mentionsIn(second), ...mentionsIn(third)]).toHaveLength(150)
      expect(offsets()).toEqual([undefined, undefined, 5_000_800, 5_000_900])
    })
    test('says that something may be lost where it was not asked for a day', async () => {
      const { collect } = run()
      const first = await collect()
      expect(first).toMatchObject({ isPartial: false })
      expect(await collect(stored(first), contractNow + 86_400_000)).toMatchObject({ kind: 'unchanged' })
      expect(await collect(stored(first), contractNow + 86_400_001)).toMatchObject({
        isPartial: true,
        mentions: [],
      })
    })
    test('begins anew with another bot', async () => {
      const { collect, server } = run()
      await collect({ v: 1, bot: '4712', offset: 99, readAt: contractNow })
      expect(JSON.parse(server.requests[0]?.body ?? '')).not.toHaveProperty('offset')
    })
    test.each([
      [
        'somebody else fetches',
        refused(409, 'Conflict: terminated by other getUpdates request'),
        { kind: 'bad-request', words: 'Conflict: terminated by other getUpdates request' },
      ],
      ['there never was such a bot', refused(404, 'Not Found'), { kind: 'auth-expired' }],
      ['it says for how long', limited, { kind: 'limited', untilMs: contractNow + 7000 }],
    ] as [string, ApiAnswer, object][])('says so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [fault]
      const failed = await collect()
      expect(failed).toMatchObject(outcome)
      expect(JSON.stringify(failed)).not.toContain('canary')
    })
    test('asks for nothing with what is no token', async () => {
      const { reading, server } = run()
      const outcome = telegramConnector.collect({
        ...reading(),
        access: accessWith({}, { token: '4711:x/../y' }),
      })
      expect(await outcome).toMatchObject({ kind: 'auth-expired' })
      expect(server.requests).toEqual([])
    })
    test('tells nothing of its token where nothing answers', async () => {
      const { server, collect } = run()
      server.faults = [{ line: 'drop' }]
      expect(JSON.stringify(await collect())).not.toContain('canary')
    })
    describe('an answer', () => answers(run))
    test('is proved by the bot', async () => {
      const { reading, server } = run()
      const { http, now, signal } = reading()
      server.on(`${api}/getMe`, () => ({
        json: { ok: true, result: { id: 4711, is_bot: true, username: 'velta_bot' } },
      }))
      expect(await telegramAccount.whoAmI({ http, now, signal, access: access() })).toEqual({
        name: '@velta_bot',
      })
    })
  },
)

function answers(run: () => ContractRun): void {
  const to = { visibility: 'direct' as const, replyRef: { bot: '4711', chat: 88, message: 1000 } }
  const sender = () => {
    const { http } = run().reading()
    return telegramAccount.answering!.sender({ http, access: access(), now: () => contractNow })
  }
  const send = (more: Parameters<typeof outgoing>[0] = to, text?: string) =>
    sender().send(outgoing(more, text), new AbortController().signal)
  test('goes into the chat, to the message that it answers', async () => {
    const { server } = run()
    server.on(`${api}/sendMessage`, () => ({ json: { ok: true, result: messageOf(1001) } }))
    expect(await send()).toEqual({ kind: 'sent', externalId: idOf(1001), url: null })
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
      ...{ chat_id: 88, text: outgoing(to).text },
      reply_parameters: { message_id: 1000, allow_sending_without_reply: true },
    })
  })
  test('whose fate is unknown is left to a person: a bot is not shown what it wrote', async () => {
    run().server.faults = [{ line: 'drop' }]
    expect(await send()).toEqual({ kind: 'unknown' })
    expect(sender()).toMatchObject({ find: null, sameKeyMs: 0 })
  })
  test.each([
    [
      'refused',
      refused(400, 'Bad Request: chat not found'),
      { kind: 'refused', words: 'Bad Request: chat not found' },
    ],
    [
      'to who has shut the bot out',
      refused(403, 'Forbidden: bot was blocked by the user'),
      { kind: 'refused', words: 'Forbidden: bot was blocked by the user' },
    ],
    ['without a good token', refused(401, 'Unauthorized'), { kind: 'failed', words: 'Unauthorized' }],
    ['of a bot that never was', refused(404, 'Not Found'), { kind: 'failed', words: 'Not Found' }],
    ['too many', limited, { kind: 'retry', untilMs: contractNow + 7000 }],
    ['met by an error within', { status: 502, json: {} }, { kind: 'unknown' }],
  ] as [string, ApiAnswer, object][])('that is %s says so', async (_what, fault, outcome) => {
    run().server.faults = [fault]
    expect(await send()).toMatchObject(outcome)
  })
  test('that is too long, or to a message for another bot, is not even tried', async () => {
    expect(await send(to, '😀'.repeat(2049))).toEqual({ kind: 'refused', words: 'too-long' })
    for (const replyRef of [{}, { bot: '4712', chat: 88, message: 1000 }])
      expect(await send({ replyRef })).toEqual({ kind: 'failed', words: 'no-target' })
    expect(run().server.requests).toEqual([])
  })
}
