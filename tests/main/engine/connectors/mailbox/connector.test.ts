import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Reading } from '../../../../../src/main/engine/connectors/connector'
import { mailTarget } from '../../../../../src/main/engine/connectors/mail/target'
import { mailboxConnector } from '../../../../../src/main/engine/connectors/mailbox'
import { mailboxAccount } from '../../../../../src/main/engine/connectors/mailbox/account'
import { keepCopy } from '../../../../../src/main/engine/connectors/mailbox/keep-copy'
import type { Cursor } from '../../../../../src/main/engine/connectors/outcome'
import { healthOf } from '../../../../../src/main/engine/collect/health-of'
import { accessWith } from '../../../../helpers/access'
import { contractNow, mentionsIn, stored } from '../../../../helpers/connector-contract'
import { mailBytes } from '../../../../helpers/mail-bytes'
import { startImapServer, type ImapServer } from '../../../../servers/imap-server'

const dayMs = 86_400_000
let server: ImapServer

beforeEach(async () => void (server = await startImapServer()))
afterEach(() => server.close())

const accountOf = (more: object = {}) => ({
  ...{ host: '127.0.0.1', security: 'none', port: String(server.port), address: 'care@velta.example' },
  ...{ user: 'care', ...more },
})

function reading(cursor: Cursor = {}, more: Partial<Reading> = {}): Reading {
  return {
    http: () => Promise.reject(new Error('a mailbox is not asked by http')),
    access: accessWith(accountOf(), { password: 'secret-4711' }),
    ...{ address: 'imap://127.0.0.1/INBOX', settings: { folder: '' }, cursor, now: contractNow },
    ...{ signal: new AbortController().signal, ...more },
  }
}

const collect = (cursor?: Cursor, more?: Partial<Reading>) => mailboxConnector.collect(reading(cursor, more))

function arrive(
  uid: number,
  source = mailBytes(`m${uid}`, `Nobody answers (${uid})`),
  at = contractNow,
  folder = 'INBOX',
) {
  server.folders.set(folder, [...(server.folders.get(folder) ?? []), { uid, source, at: new Date(at) }])
}

const idsIn = (outcome: Parameters<typeof mentionsIn>[0]) =>
  mentionsIn(outcome).map(({ externalId }) => externalId)
const idOf = (uid: number) => `<m${uid}@otro.example>`

describe('a mailbox', () => {
  test('gives every mail once, and with its cursor only what has come in since', async () => {
    for (let uid = 1; uid <= 120; uid += 1) arrive(uid)
    const first = await collect()
    expect(idsIn(first)).toEqual(Array.from({ length: 120 }, (_, index) => idOf(index + 1)))
    const none = await collect(stored(first))
    expect(none).toMatchObject({ kind: 'unchanged' })
    arrive(125)
    expect(idsIn(await collect(stored(none)))).toEqual([idOf(125)])
  })
  test('that is empty is read, too, and finds what comes first', async () => {
    const empty = await collect()
    expect(empty).toMatchObject({ kind: 'read', mentions: [] })
    arrive(1)
    expect(idsIn(await collect(stored(empty)))).toEqual([idOf(1)])
  })
  test('is read for thirty days back at first, by when the server took a mail in', async () => {
    arrive(1, undefined, contractNow - 40 * dayMs)
    arrive(2, undefined, contractNow - 20 * dayMs)
    expect(idsIn(await collect())).toEqual([idOf(2)])
  })
  test('whose numbers have changed their meaning gives the same mails under the same ids', async () => {
    arrive(9)
    const first = await collect()
    server.uidValidity = 8
    server.folders.set('INBOX', [])
    arrive(1, mailBytes('m9', 'Nobody answers (9)'))
    arrive(2)
    expect(idsIn(await collect(stored(first)))).toEqual([idOf(9), idOf(2)])
  })
  test('is only looked at: nothing is opened for writing, and no mail becomes read', async () => {
    arrive(1)
    await collect()
    expect(server.commands.join('\n')).toMatch(/EXAMINE/)
    expect(server.commands.join('\n')).toMatch(/BODY\.PEEK\[\]/)
    expect(server.commands.join('\n')).not.toMatch(/SELECT|STORE|EXPUNGE|BODY\[/)
  })
  test('of another folder is read there, and from the beginning', async () => {
    arrive(1)
    const first = await collect()
    arrive(1, mailBytes('other', 'Late'), contractNow, 'Complaints')
    expect(idsIn(await collect(stored(first), { settings: { folder: 'Complaints' } }))).toEqual([
      '<other@otro.example>',
    ])
  })
  test('writes no password into anything', async () => {
    arrive(1)
    expect(JSON.stringify(await collect())).not.toContain('secret-4711')
  })
  test('tells what an answer to it needs', async () => {
    arrive(
      1,
      mailBytes('m1', 'Late', { 'Reply-To': 'desk@otro.example', References: '<a@x.example> <b@x.example>' }),
    )
    const [mention] = mentionsIn(await collect())
    const to = {
      externalId: mention?.externalId ?? '',
      url: null,
      title: null,
      visibility: 'mailbox' as const,
    }
    const nobody = { authorName: null, authorHandle: null, authorExternalId: null }
    expect(mailTarget({ ...to, ...nobody, replyRef: mention?.extras.replyRef ?? {} })).toEqual({
      ...{ to: 'desk@otro.example', messageId: idOf(1), subject: 'Re: Broken oven' },
      references: ['<a@x.example>', '<b@x.example>', idOf(1)],
    })
  })
  test('with a mail too large gives as much of it as fits', async () => {
    arrive(1, mailBytes('m1', `Late\n${'x'.repeat(70)}\n`.repeat(40_000)))
    const [mention] = mentionsIn(await collect())
    expect(mention?.text.startsWith('Late')).toBe(true)
  })
})

describe('a mailbox that does not answer well', () => {
  test.each([
    ['LOGIN', 'TAG NO [AUTHENTICATIONFAILED] wrong\r\n', { kind: 'auth-expired' }],
    ['LOGIN', 'TAG NO no such user\r\n', { kind: 'auth-expired' }],
    ['LOGIN', 'TAG NO [EXPIRED] password too old\r\n', { kind: 'auth-expired' }],
    ['LOGIN', 'TAG NO [UNAVAILABLE] try later\r\n', { kind: 'unreachable', reason: 'unavailable' }],
    ['LOGIN', 'TAG NO [LIMIT] too many connections\r\n', { kind: 'limited' }],
    ['GREETING', '* BYE overloaded\r\n', { kind: 'unreachable' }],
    ['GREETING', '', { kind: 'unreachable' }],
    ['EXAMINE', '', { kind: 'unreachable' }],
    ['EXAMINE', 'TAG NO [NONEXISTENT] no such folder\r\n', { kind: 'bad-request', words: 'no such folder' }],
    ['UID SEARCH', 'TAG NO no search today\r\n', { kind: 'unreachable', reason: 'search' }],
    ['UID FETCH', '', { kind: 'unreachable' }],
    ['UID FETCH', 'TAG NO [UNAVAILABLE] disk\r\n', { kind: 'unreachable' }],
  ])('at %s with “%s” is told as that', async (command, answer, expected) => {
    arrive(1)
    server.faults.set(command, answer)
    const outcome = await collect()
    expect(outcome).toMatchObject(expected)
    expect(healthOf(outcome, null).code).toBe(expected.kind)
  })
  test('or has no account, or wants a line that is encrypted, is not read', async () => {
    expect(await collect({}, { access: null })).toMatchObject({ kind: 'auth-expired' })
    const starttls = accessWith(accountOf({ security: 'starttls' }), { password: 'secret-4711' })
    expect(await collect({}, { access: starttls })).toMatchObject({ kind: 'unreachable' })
    expect(server.commands).not.toContain('LOGIN')
  })
  test('when nobody listens is tried again', async () => {
    const access = accessWith(accountOf({ port: '1' }), { password: 'x' })
    expect(await collect({}, { access })).toMatchObject({ kind: 'unreachable', reason: 'ECONNREFUSED' })
  })
  test('is left when the reading is stopped', async () => {
    const stop = new AbortController()
    stop.abort()
    expect(await collect({}, { signal: stop.signal })).toMatchObject({
      kind: 'unreachable',
      reason: 'aborted',
    })
  })
})

describe('looking again', () => {
  test('finds what was moved, and misses what is in no folder', async () => {
    arrive(1)
    arrive(1, mailBytes('m2', 'Late'), contractNow, 'Done')
    const asked = [idOf(1), idOf(2), idOf(3), 'h:0'].map((externalId) => ({
      externalId,
      url: null,
      replyRef: {},
    }))
    const checked = { kind: 'checked', gone: [], missing: [idOf(3)] }
    expect(await mailboxConnector.recheck?.look(reading(), asked)).toEqual(checked)
  })
})

describe('the account', () => {
  test('fills in what is usual and refuses what is none', () => {
    const values = {
      host: 'imap.velta.example',
      security: 'tls',
      port: '',
      address: 'Care@velta.example',
      user: '',
    }
    expect(mailboxAccount.clean(values)).toEqual({
      ...values,
      port: '993',
      address: 'care@velta.example',
      user: 'Care@velta.example',
    })
    expect(mailboxAccount.clean({ ...values, port: '70000' })).toBeNull()
    expect(mailboxAccount.clean({ ...values, host: 'imap velta' })).toBeNull()
    expect(mailboxAccount.clean({ ...values, address: 'care' })).toBeNull()
  })
  test('proves itself by signing in', async () => {
    const { access, http, now, signal } = reading()
    const asking = { http, now, signal, access: access ?? accessWith({}, {}) }
    expect(await mailboxAccount.whoAmI(asking)).toEqual({ name: 'care@velta.example' })
    const wrong = accessWith(accountOf(), { password: 'wrong' })
    expect(await mailboxAccount.whoAmI({ ...asking, access: wrong })).toMatchObject({ kind: 'auth-expired' })
  })
})

describe('a copy of what was sent', () => {
  const keep = () => {
    const access = accessWith(accountOf(), { password: 'secret-4711' })
    return keepCopy(access, mailBytes('s1', 'We are sorry'), '<s1@otro.example>')
  }
  test('is put into the folder for it, once', async () => {
    server.folders.set('Sent', [])
    expect(await keep()).toBe(true)
    expect(await keep()).toBe(true)
    expect(server.folders.get('Sent')?.map(({ source }) => source.toString())).toEqual([
      expect.stringContaining('We are sorry'),
    ])
  })
  test('is not kept where there is no such folder, or no server, and that is no fault', async () => {
    expect(await keep()).toBe(false)
    server.faults.set('LOGIN', '')
    expect(await keep()).toBe(false)
  })
})
