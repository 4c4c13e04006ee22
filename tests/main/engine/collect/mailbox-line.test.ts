import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { mailBytes } from '../../../helpers/mail-bytes'
import { startImapServer, type ImapServer } from '../../../servers/imap-server'

let mailbox: ImapServer
let running: TestEngine
let client: string
const now = Date.UTC(2026, 2, 3, 12)

beforeEach(async () => {
  mailbox = await startImapServer()
  running = await openTestEngine({ now: () => now })
  client = (await running.engine.call('client.create', { name: 'Velta', brand: ['Velta'], competitors: [] }))
    .id
  await saveAccount(mailbox.password)
  await addSource()
})
afterEach(async () => {
  await running.close()
  await mailbox.close()
})

const saveAccount = (password: string) =>
  running.engine.call('account.save', {
    ...{ client, account: 'mailbox', secrets: { password } },
    values: {
      ...{ host: '127.0.0.1', port: String(mailbox.port), security: 'none' },
      ...{ address: 'care@velta.example', user: '' },
    },
  })
const addSource = () =>
  running.engine.call('source.add', {
    ...{ client, connector: 'mailbox', settings: { folder: '' }, name: 'Mails' },
    ...{ subject: 1, intervalMinutes: 60 },
  })

const messageOf = (uid: number) => ({
  ...{ uid, at: new Date(now) },
  source: mailBytes(`m${uid}`, `The oven is broken (${uid}).`, { Date: new Date(now).toUTCString() }),
})
const eventually = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 15_000, interval: 20 })
const stays = async (count: number) => {
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(mailbox.waiting()).toBe(count)
}
const isHeld = () => eventually(() => expect(mailbox.waiting()).toBe(1))
const isDown = () => eventually(() => expect(mailbox.waiting()).toBe(0))
const source = async () => (await running.engine.call('source.list', { client }))[0]!
const holds = (count: number) =>
  eventually(async () => expect((await source()).mentionCount, 'mentions').toBe(count))
const logins = () => mailbox.commands.filter((command) => command === 'LOGIN').length

test('a mail that comes in is read at once, long before its turn', async () => {
  running.engine.startSchedule()
  await isHeld()
  mailbox.deliver('INBOX', messageOf(1))
  await holds(1)
  expect(mailbox.waiting()).toBe(1)
  mailbox.deliver('INBOX', messageOf(2))
  mailbox.deliver('INBOX', messageOf(3))
  await holds(3)
})

test('a line that breaks is opened again, and what came meanwhile is read', async () => {
  running.engine.startSchedule()
  await isHeld()
  mailbox.hangUp()
  mailbox.folders.get('INBOX')?.push(messageOf(1))
  await holds(1)
  await isHeld()
})

test('nothing is held while reading is paused, for the source or for all', async () => {
  const { engine } = running
  engine.startSchedule()
  await isHeld()
  const pause = async (isPaused: boolean) =>
    engine.call('source.pause', { client, source: (await source()).id, isPaused })
  await pause(true)
  await isDown()
  mailbox.deliver('INBOX', messageOf(1))
  await stays(0)
  expect((await source()).mentionCount).toBe(0)
  await pause(false)
  await holds(1)
  await isHeld()
  await engine.call('collection.pause', { isPaused: true })
  await isDown()
  await engine.call('collection.pause', { isPaused: false })
  await isHeld()
  await stays(1)
})

test('pausing and going on again and again never holds two', async () => {
  const { engine } = running
  engine.startSchedule()
  await isHeld()
  for (let times = 0; times < 5; times += 1) {
    await engine.call('collection.pause', { isPaused: true })
    await engine.call('collection.pause', { isPaused: false })
    expect(mailbox.waiting()).toBeLessThanOrEqual(1)
  }
  await isHeld()
  await stays(1)
})

test('an account that changes is signed in with anew, and one that is removed is let go', async () => {
  running.engine.startSchedule()
  await isHeld()
  const before = logins()
  mailbox.password = 'another-one'
  await saveAccount('another-one')
  await eventually(() => expect(logins()).toBeGreaterThan(before))
  await isHeld()
  await stays(1)
  await running.engine.call('account.remove', { client, account: 'mailbox' })
  await isDown()
  await stays(0)
})

test('a password that is not good any more is not tried again and again', async () => {
  running.engine.startSchedule()
  await isHeld()
  mailbox.password = 'another-one'
  mailbox.hangUp()
  const before = logins()
  await eventually(() => expect(logins()).toBe(before + 1))
  await new Promise((resolve) => setTimeout(resolve, 3000))
  expect(logins()).toBe(before + 1)
})

test('a server that does not tell by itself is asked when its turn comes', async () => {
  mailbox.knowsIdle = false
  running.engine.startSchedule()
  await eventually(async () => expect((await source()).health.code).toBe('reading'))
  // Once for the reading, once to see what the server can do.
  await eventually(() => expect(logins()).toBe(2))
  running.engine.wake()
  await stays(0)
  expect(logins()).toBe(2)
  expect(mailbox.commands.some((command) => command.startsWith('IDLE'))).toBe(false)
})

test('without a schedule, as on the command line, nothing is held', async () => {
  mailbox.folders.get('INBOX')?.push(messageOf(1))
  await running.engine.call('source.collect', { client })
  await holds(1)
  await stays(0)
})

test('closing the program ends it', async () => {
  running.engine.startSchedule()
  await isHeld()
  await running.close()
  await isDown()
  running = await openTestEngine()
})
