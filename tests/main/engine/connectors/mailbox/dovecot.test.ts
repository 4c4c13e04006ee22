import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Reading } from '../../../../../src/main/engine/connectors/connector'
import { mailboxConnector } from '../../../../../src/main/engine/connectors/mailbox'
import { keepCopy } from '../../../../../src/main/engine/connectors/mailbox/keep-copy'
import type { Cursor } from '../../../../../src/main/engine/connectors/outcome'
import { accessWith } from '../../../../helpers/access'
import { mentionsIn, stored } from '../../../../helpers/connector-contract'
import { mailBytes } from '../../../../helpers/mail-bytes'
import { hasDovecot, startDovecot, type Dovecot } from '../../../../servers/dovecot'

const password = 'secret-4711'

// Where it is not installed (Debian: dovecot-imapd), the server of our own in the tests beside these has to do.
describe.skipIf(!hasDovecot())('at a real Dovecot', () => {
  let server: Dovecot
  beforeAll(async () => void (server = await startDovecot(password)))
  afterAll(() => server.close())

  const accessFor = (user: string, more: object = {}, secret = password) =>
    accessWith(
      {
        ...{ host: '127.0.0.1', security: 'none', port: String(server.port), user },
        ...{ address: 'care@velta.example', ...more },
      },
      { password: secret },
    )

  function reading(access: Reading['access'], cursor: Cursor = {}): Reading {
    return {
      http: () => Promise.reject(new Error('a mailbox is not asked by http')),
      ...{ access, address: 'imap://127.0.0.1/INBOX', settings: { folder: '' }, cursor },
      ...{ now: Date.now(), signal: new AbortController().signal },
    }
  }

  /** What a mail program does beside us. */
  async function inMailbox<T>(user: string, work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const auth = { user, pass: password }
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: server.port,
      auth,
      doSTARTTLS: false,
      logger: false,
    })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.logout()
    }
  }

  const mail = (id: string, text = 'Nobody answers') => mailBytes(id, text)
  const append = (user: string, folder: string, ...ids: string[]) =>
    inMailbox(user, async (client) => {
      for (const id of ids) await client.append(folder, mail(id))
    })
  const collect = (...given: Parameters<typeof reading>) => mailboxConnector.collect(reading(...given))
  const idsIn = (outcome: Parameters<typeof mentionsIn>[0]) =>
    mentionsIn(outcome).map(({ externalId }) => externalId)

  test.each(['none', 'starttls', 'tls'])(
    'mails are read once (%s), and none of them becomes read',
    async (security) => {
      const user = `reads-${security}`
      const port = String(security === 'tls' ? server.tlsPort : server.port)
      await append(user, 'INBOX', 'a', 'b')
      const first = await collect(accessFor(user, { security, port }))
      expect(idsIn(first)).toEqual(['<a@otro.example>', '<b@otro.example>'])
      const none = await collect(accessFor(user, { security, port }), stored(first))
      expect(none).toMatchObject({ kind: 'unchanged' })
      await append(user, 'INBOX', 'c')
      expect(idsIn(await collect(accessFor(user, { security, port }), stored(none)))).toEqual([
        '<c@otro.example>',
      ])
      const unseen = await inMailbox(
        user,
        async (client) => (await client.status('INBOX', { unseen: true })) || null,
      )
      expect(unseen?.unseen).toBe(3)
    },
  )
  test('a folder that was made anew gives the same mails under the same ids', async () => {
    const access = () => accessFor('renumbered')
    const of = (cursor: Cursor) => ({ ...reading(access(), cursor), settings: { folder: 'Complaints' } })
    await inMailbox('renumbered', (client) => client.mailboxCreate('Complaints'))
    await append('renumbered', 'Complaints', 'a', 'b')
    const first = await mailboxConnector.collect(of({}))
    await inMailbox('renumbered', async (client) => {
      await client.mailboxDelete('Complaints')
      await client.mailboxCreate('Complaints')
    })
    await append('renumbered', 'Complaints', 'b', 'c')
    const second = await mailboxConnector.collect(of(stored(first)))
    expect(idsIn(second)).toEqual(['<b@otro.example>', '<c@otro.example>'])
    expect(stored(second)['uidValidity']).not.toBe(stored(first)['uidValidity'])
  })
  test('what was moved still stands, what was deleted is missed', async () => {
    await append('sweeps', 'INBOX', 'a', 'b', 'c')
    await inMailbox('sweeps', async (client) => {
      await client.mailboxOpen('INBOX')
      await client.messageMove('2', 'Done')
      await client.messageDelete('1')
    })
    const asked = ['a', 'b', 'c'].map((id) => ({
      externalId: `<${id}@otro.example>`,
      url: null,
      replyRef: {},
    }))
    expect(await mailboxConnector.recheck?.look(reading(accessFor('sweeps')), asked)).toEqual({
      ...{ kind: 'checked', gone: [], missing: ['<a@otro.example>'] },
    })
  })
  test('a copy of what was sent lies in the folder for it once, as read', async () => {
    const keep = () => keepCopy(accessFor('keeps'), mail('s'), '<s@otro.example>')
    expect([await keep(), await keep()]).toEqual([true, true])
    const held = await inMailbox(
      'keeps',
      async (client) => (await client.status('Sent', { messages: true, unseen: true })) || null,
    )
    expect(held).toMatchObject({ messages: 1, unseen: 0 })
  })
  test.each(['none', 'tls'])(
    'it says by itself what comes in (%s), and lets go when told to',
    async (security) => {
      const user = `waits-${security}`
      const port = String(security === 'tls' ? server.tlsPort : server.port)
      const access = () => accessFor(user, { security, port })
      await append(user, 'INBOX', 'a')
      const first = await collect(access())
      const stop = new AbortController()
      let told = 0
      const of = { ...reading(access(), stored(first)), signal: stop.signal }
      const end = mailboxConnector.watch?.(of, () => void (told += 1))
      await vi.waitFor(async () => {
        await append(user, 'INBOX', 'b')
        expect(told).toBeGreaterThan(0)
      }, 20_000)
      stop.abort()
      expect(await end).toMatchObject({ kind: 'unreachable' })
      expect(idsIn(await collect(access(), stored(first)))).toContain('<b@otro.example>')
    },
  )
  test('what came before the line stood is told as soon as it stands', async () => {
    await append('before', 'INBOX', 'a')
    const first = await collect(accessFor('before'))
    await append('before', 'INBOX', 'b')
    const stop = new AbortController()
    const told = vi.fn(() => stop.abort())
    await mailboxConnector.watch?.(
      { ...reading(accessFor('before'), stored(first)), signal: stop.signal },
      told,
    )
    expect(told).toHaveBeenCalledOnce()
  })
  test('a wrong password and a folder that there is not are told as that', async () => {
    expect(await collect(accessFor('other', {}, 'wrong'))).toMatchObject({ kind: 'auth-expired' })
    const elsewhere = { ...reading(accessFor('other')), settings: { folder: 'Nowhere' } }
    expect(await mailboxConnector.collect(elsewhere)).toMatchObject({ kind: 'bad-request' })
  })
})
