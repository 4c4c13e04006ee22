import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { mailBytes } from '../../../helpers/mail-bytes'
import { startImapServer, type ImapServer } from '../../../servers/imap-server'
import { startMailServer, type MailServer } from '../../../servers/mail-server'

let mailbox: ImapServer
let smtp: MailServer
let running: TestEngine
let client: string
let now: number
beforeEach(async () => {
  now = Date.now()
  mailbox = await startImapServer()
  mailbox.folders.set('Sent', [])
  smtp = await startMailServer()
  running = await openTestEngine({ now: () => now })
  const { engine } = running
  client = (await engine.call('client.create', { name: 'Velta', brand: ['Velta'], competitors: [] })).id
  const values = {
    host: '127.0.0.1',
    port: String(mailbox.port),
    security: 'none',
    address: 'care@velta.example',
  }
  await engine.call('account.save', {
    ...{
      client,
      account: 'mailbox',
      values: { ...values, user: '' },
      secrets: { password: mailbox.password },
    },
  })
})
afterEach(async () => {
  await running.close()
  await mailbox.close()
  await smtp.close()
})

function arrive(uid: number, text: string, headers: Record<string, string> = {}) {
  const source = mailBytes(`m${uid}`, text, { Date: new Date(now).toUTCString(), ...headers })
  mailbox.folders.get('INBOX')?.push({ uid, source, at: new Date(now) })
}

const asked = { connector: 'mailbox', settings: { folder: '' } }
const add = () =>
  running.engine.call('source.add', { client, ...asked, name: 'Complaints', subject: 1, intervalMinutes: 5 })
const collect = async () => (await running.engine.call('source.collect', { client }))[0]

test('a mailbox is tried before it is kept', async () => {
  arrive(1, 'My oven is broken and nobody answers.')
  const { engine } = running
  expect(await engine.call('account.check', { client, account: 'mailbox' })).toEqual({
    name: 'care@velta.example',
  })
  expect(await engine.call('source.probe', { client, ...asked })).toMatchObject({ found: 1 })
  mailbox.password = 'another'
  await expect(engine.call('source.probe', { client, ...asked })).rejects.toMatchObject({
    code: 'source-failed',
  })
  await expect(engine.call('account.check', { client, account: 'mailbox' })).rejects.toMatchObject({
    ...{ code: 'account-refused', data: { outcome: 'unauthorised' } },
  })
})

test('a complaint comes in by mail, the answer goes out in its thread, and what the customer writes then joins it', async () => {
  const { engine } = running
  await engine.call('sending.set', {
    client,
    mail: {
      ...{ host: '127.0.0.1', port: smtp.port, security: 'none', user: 'velta' },
      ...{ from: 'care@velta.example', name: 'Velta' },
    },
  })
  await engine.call('sending.secret', { client, secret: smtp.password })
  arrive(1, 'The oven broke after two days and nobody answers. I am very disappointed.', {
    'Reply-To': 'desk@otro.example',
  })
  await add()
  expect(await collect()).toMatchObject({ health: { code: 'reading' }, mentionCount: 1, platform: 'email' })

  const [row] = await engine.call('case.page', { client, query: 'status:open', from: null })
  const draft = { client, case: row!.id, mention: row!.latest.id }
  const { id, version, canSend } = await engine.call('reply.begin', draft)
  expect(canSend).toBe(true)
  const text = 'You are right, Mara, and we are sorry. Marta brings a new one on Friday before 12.'
  await engine.call('reply.write', { client, reply: id, version, text })
  await engine.call('reply.move', { client, reply: id, move: 'queue' })
  engine.startSchedule()
  now += 11_000
  engine.wake()
  const reply = async () => (await engine.call('reply.list', { client, case: row!.id }))[0]
  await vi.waitFor(async () => expect((await reply())?.state).toBe('sent'), { timeout: 10_000 })
  expect(smtp.messages).toMatchObject([{ to: ['desk@otro.example'] }])
  expect(smtp.messages[0]?.raw).toContain('In-Reply-To: <m1@otro.example>')
  const [copy] = mailbox.folders.get('Sent') ?? []
  const [, sentId = ''] = /^Message-ID: (\S+)/im.exec(copy?.source.toString() ?? '') ?? []

  now += 900_000
  arrive(2, 'Friday has come and nobody was here.', {
    'In-Reply-To': sentId,
    References: `<m1@otro.example> ${sentId}`,
  })
  await collect()
  const { saga } = await engine.call('case.get', { client, case: row!.id })
  expect(JSON.stringify(saga)).toContain('Friday has come')
})
