import { mkdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveAccount } from '../../../../src/main/engine/accounts/store'
import { outboxClient, type OutboxClient } from '../../../helpers/outbox-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'
import { startImapServer } from '../../../servers/imap-server'
import { startMailServer, type MailFault, type MailServer } from '../../../servers/mail-server'

const inFolder = temporaryFolder()
let server: MailServer
let client: OutboxClient
let folders = 0
beforeEach(async () => {
  server = await startMailServer()
  client = await clientOf(server)
})
afterEach(async () => {
  await client.close()
  await server.close()
})

async function clientOf({ port, password }: MailServer, security: 'none' | 'tls' | 'starttls' = 'none') {
  const folder = inFolder(`mail-${(folders += 1)}`)
  mkdirSync(folder)
  const mail = { host: '127.0.0.1', port, security, user: 'velta', from: 'care@velta.example', name: 'Velta' }
  return outboxClient(folder, { mail, secrets: { mail: password } })
}

const text = 'Es tut uns leid, Mara.\n\nÎmi pare rău: mañana a las 9.'
const mail = {
  externalId: 'a7f@post.example',
  on: 'email' as const,
  handle: 'mara@otro.example',
  title: 'RE: Re: Horno',
}
const queue = () => client.queue(mail, text)
const headersOf = (raw: string) =>
  raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')

describe('a reply by mail', () => {
  test('goes out once, in the thread of what it answers, under an id that was known before', async () => {
    const id = queue()
    const sent = await client.turn(id)
    expect(sent).toMatchObject({ state: 'sent', url: null, externalId: `<${sent.sendKey}@velta.example>` })
    const [message] = server.messages
    expect(message).toMatchObject({ from: 'care@velta.example', to: ['mara@otro.example'] })
    expect(headersOf(message?.raw ?? '')).toEqual(
      expect.arrayContaining([
        'From: Velta <care@velta.example>',
        'Reply-To: Velta <care@velta.example>',
        'To: mara@otro.example',
        'Subject: Re: Horno',
        `Message-ID: <${sent.sendKey}@velta.example>`,
        'In-Reply-To: <a7f@post.example>',
        'References: <a7f@post.example>',
        'Content-Type: text/plain; charset=utf-8',
      ]),
    )
    expect(server.messages).toHaveLength(1)
  })
  test('lies in the mailbox among what was sent, where the client has one; whether it does changes nothing', async () => {
    const mailbox = await startImapServer()
    mailbox.folders.set('Sent', [])
    const { port, password } = mailbox
    const values = {
      host: '127.0.0.1',
      security: 'none',
      port: String(port),
      user: 'care',
      address: 'care@velta.example',
    }
    saveAccount(client.db, 'mailbox', values)
    await client.secrets.keep(`${client.client}/mailbox`, JSON.stringify({ password }))
    const sent = await client.turn(queue())
    expect(mailbox.folders.get('Sent')?.map(({ source }) => source.toString())).toEqual([
      expect.stringContaining(sent.externalId ?? '?'),
    ])
    await mailbox.close()
    const second = await client.turn(client.queue({ ...mail, externalId: 'second@post.example' }, text))
    expect(second).toMatchObject({ state: 'sent' })
  })
  test('puts what it promises into the ledger when it is sent, and not before', async () => {
    const promised = () => client.db.prepare('SELECT text FROM promise').pluck().all()
    const id = client.queue({ ...mail, lang: 'es' }, 'Le llamamos mañana antes de las 12.')
    expect(promised()).toEqual([])
    await client.turn(id)
    expect(promised()).toHaveLength(1)
  })
  test('with line breaks in the subject or the name of the customer gets no headers of theirs', async () => {
    const id = client.queue({ ...mail, title: 'Horno\r\nBcc: all@velta.example' }, text)
    await client.turn(id)
    expect(headersOf(server.messages[0]?.raw ?? '').filter((line) => line.startsWith('Bcc'))).toEqual([])
    expect(server.messages[0]?.to).toEqual(['mara@otro.example'])
  })
  test.each([
    ['no-id', 'mara@otro.example'],
    ['a7f@post.example', 'Mara'],
  ])('to %s of %s cannot be queued', (externalId, handle) => {
    expect(() => client.queue({ ...mail, externalId, handle }, text)).toThrow('reply-move')
  })
})

describe('a mail server that', () => {
  test.each<[MailFault, string, string]>([
    ['recipient-unknown', 'refused', '550 5.1.1 No such user here'],
    ['sender-refused', 'refused', '553 5.7.1 Sender address rejected'],
    ['too-large', 'refused', '552 5.3.4 Message too big'],
    ['sign-in', 'failed', '535 5.7.8 Username and Password not accepted'],
  ])('says no (%s) leaves it %s, in its own words', async (fault, state, failure) => {
    server.faults = [fault]
    expect(await client.turn(queue())).toMatchObject({ state, failure, nextTryAt: null })
    expect(server.messages).toEqual([])
  })
  test.each<MailFault>(['recipient-busy', 'too-many', 'drops-at-greeting', 'drops-before-data'])(
    'cannot just now (%s) gets it again',
    async (fault) => {
      server.faults = [fault]
      const id = queue()
      expect(await client.turn(id)).toMatchObject({ state: 'queued', attempts: 1 })
      expect(await client.turn(id)).toMatchObject({ state: 'sent', attempts: 2 })
      expect(server.messages).toHaveLength(1)
    },
  )
  test('hangs up after it has the text leaves it to a person, who alone can have it sent again', async () => {
    server.faults = ['takes-then-drops']
    const id = queue()
    expect(await client.turn(id)).toMatchObject({ state: 'unknown', failure: 'lost-answer' })
    for (let turns = 0; turns < 3; turns += 1) await client.turn(id)
    expect(client.reply(id)).toMatchObject({ state: 'unknown', nextTryAt: null })
    expect(server.messages).toHaveLength(1)
    expect(client.move(id, 'post')).toMatchObject({ state: 'posted', failure: null })
  })
  test('is away gets it when it is back', async () => {
    await server.close()
    const id = queue()
    expect(await client.turn(id)).toMatchObject({ state: 'queued', failure: 'unreachable' })
    server = await startMailServer(server.port)
    expect(await client.turn(id)).toMatchObject({ state: 'sent' })
  })
})

describe('an encrypted line', () => {
  test('is not done without where the account wants one', async () => {
    await client.close()
    client = await clientOf(server, 'starttls')
    expect((await client.turn(queue())).state).toBe('failed')
    expect(server.messages).toEqual([])
  })
  test('is used where it is there', async () => {
    const secure = await startMailServer(0, true)
    await client.close()
    client = await clientOf(secure, 'tls')
    expect(await client.turn(queue())).toMatchObject({ state: 'sent' })
    await secure.close()
  })
})
