import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { messageMention } from '../../../../../src/main/engine/connectors/mailbox/message-mention'
import { mailBytes } from '../../../../helpers/mail-bytes'

const account = { host: 'imap.velta.example', address: 'care@velta.example', user: 'care' }
const arrived = Date.UTC(2026, 2, 2, 8)

async function mentionOf(source: Buffer, at: number | null = arrived) {
  const mention = await messageMention(source, at, account)
  if (mention === 'unreadable') throw new Error('nobody could read it')
  return mention
}

const written = (body: string, headers?: Record<string, string | null>) =>
  mentionOf(mailBytes('m', body, headers))

describe('a mail', () => {
  test('is a mention with its writer, its subject and its place in the thread', async () => {
    expect(
      await written('Nobody answers.', {
        'In-Reply-To': '<b@x.example>',
        References: '<a@x.example> <b@x.example>',
      }),
    ).toMatchObject({
      ...{ externalId: '<m@otro.example>', kind: 'email', reason: 'direct', visibility: 'mailbox' },
      ...{ title: 'Broken oven', text: 'Nobody answers.', publishedAt: Date.UTC(2026, 2, 2, 7, 30) },
      author: {
        name: 'Mara Pop',
        handle: 'mara@otro.example',
        externalId: 'mara@otro.example',
        verified: 'unknown',
      },
      thread: { rootId: '<a@x.example>', parentId: '<b@x.example>' },
    })
  })
  test('without an id, a subject or a name has an id of its own that stays', async () => {
    const bare = { 'Message-ID': null, Subject: null, From: 'mara@otro.example' }
    const [one, again] = [await written('Late', bare), await written('Late', bare)]
    expect(one?.externalId).toMatch(/^h:/)
    expect(again?.externalId).toBe(one?.externalId)
    expect(one).toMatchObject({ title: null, author: { name: 'mara@otro.example' } })
  })
  test.each([
    ['Tue, 02 Mar 2066 07:30:00 +0000', arrived],
    ['yesterday', arrived],
    ['Thu, 01 Jan 1970 00:00:00 +0000', arrived],
    ['Sun, 01 Feb 2026 10:00:00 +0200', Date.UTC(2026, 1, 1, 8)],
  ])('dated “%s” is from when it can be', async (date, at) => {
    expect(await written('Late', { Date: date })).toMatchObject({ publishedAt: at })
  })
  test.each([
    ['windows-1252', 'Llegó tarde – «otra vez» €'],
    ['iso-8859-2', 'Nimeni nu răspunde la telefon'],
    ['windows-1250', 'Şi ţeava e spartă'],
    ['utf-16le', 'Late'],
  ])('in %s is read in it', async (charset, text) => {
    const head = mailBytes('m', '', { 'Content-Type': `text/plain; charset=${charset}` })
    const cut = head.subarray(0, head.indexOf('\r\n\r\n') + 4)
    expect(await mentionOf(Buffer.concat([cut, iconv.encode(text, charset)]))).toMatchObject({ text })
  })
  test('in the charset of Japanese mail is read in it', async () => {
    const text = Buffer.concat([
      Buffer.from('\x1b$B', 'latin1'),
      Buffer.from('%O', 'latin1'),
      Buffer.from('\x1b(B', 'latin1'),
    ])
    const head = mailBytes('m', '', {
      'Content-Type': 'text/plain; charset=iso-2022-jp',
      'Content-Transfer-Encoding': '7bit',
    })
    const cut = head.subarray(0, head.indexOf('\r\n\r\n') + 4)
    expect(await mentionOf(Buffer.concat([cut, text]))).toMatchObject({ text: 'ハ' })
  })
  test('has the words of its headers decoded, those broken in two as well', async () => {
    const subject = '=?utf-8?B?w4lsIG5vIGxsZWfD?=\r\n =?utf-8?B?sw==?='
    expect(
      await written('Late', { Subject: subject, From: '=?iso-8859-1?Q?Jos=E9?= <jose@otro.example>' }),
    ).toMatchObject({
      ...{ title: 'Él no llegó', author: { name: 'José' } },
    })
  })
  test('whose lines flow is put together again', async () => {
    const type = 'text/plain; charset=utf-8; format=flowed'
    expect(await written('Nobody \nanswers.\nAt all.', { 'Content-Type': type })).toMatchObject({
      text: 'Nobody answers.\nAt all.',
    })
  })
  test('in HTML alone is read as words, and nothing in it is loaded', async () => {
    const html = '<p>Nobody<br>answers</p><img src="https://track.example/1.gif"><script>x()</script>'
    expect(await written(html, { 'Content-Type': 'text/html; charset=utf-8' })).toMatchObject({
      text: 'Nobody\nanswers',
    })
  })
  test('of several parts gives the words, and the names of what is attached', async () => {
    const parts = [
      '--b\nContent-Type: multipart/alternative; boundary=c\n',
      '--c\nContent-Type: text/plain; charset=utf-8\n\nLate\n--c\nContent-Type: text/html\n\n<b>Late</b>\n--c--',
      "--b\nContent-Type: image/jpeg; name*=utf-8''fotograf%C3%ADa.jpg\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--",
    ]
    const mention = await written(parts.join('\n'), { 'Content-Type': 'multipart/mixed; boundary=b' })
    expect(mention).toMatchObject({ text: 'Late', details: { attachments: 'fotografía.jpg' } })
  })
  test('keeps what was quoted in its raw form, and the attachments in none', async () => {
    const mention = await written(
      'Still broken.\n\nOn Mon, 2 Mar 2026, Velta <care@velta.example> wrote:\n> We come on Monday.',
    )
    expect(mention?.text).toBe('Still broken.')
    expect(JSON.parse(mention?.raw?.body ?? '')).toMatchObject({
      text: expect.stringContaining('We come on Monday') as string,
    })
  })
  test('is from the domain that it says only where our own provider has checked that', async () => {
    const checked = (server: string) =>
      written('Late', {
        'Authentication-Results': `${server}; spf=pass; dmarc=pass header.from=otro.example`,
      })
    expect(await checked('mx.velta.example')).toMatchObject({ author: { verified: 'domain' } })
    expect(await checked('mx.evil.example')).toMatchObject({ author: { verified: 'unknown' } })
    expect(await checked('evilvelta.example')).toMatchObject({ author: { verified: 'unknown' } })
  })
  test('with headers made to exhaust their reader is read all the same', async () => {
    const references = `<${'a@'.repeat(100_000)}`
    expect(await written('Late', { References: references, 'In-Reply-To': references })).toMatchObject({
      text: 'Late',
    })
  })
  test('that says nothing at all is none', async () => {
    expect(await written('', { Subject: null })).toBeNull()
  })
})

describe('left out is', () => {
  test.each<[string, Record<string, string>]>([
    ['a bounce', { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' }],
    ['what comes from nobody', { 'Return-Path': '<>' }],
    ['an automatic answer', { 'Auto-Submitted': 'auto-replied (vacation)' }],
    ['a bulk mail', { Precedence: 'bulk' }],
    ['a mail of a list', { 'List-Id': '<news.shop.example>' }],
    ['what we wrote ourselves', { From: 'Care <CARE@velta.example>' }],
  ])('%s', async (_what, headers) => {
    expect(await written('We are away.', headers)).toBeNull()
  })
  test('but not what says that nothing did it by itself', async () => {
    expect(await written('Late', { 'Auto-Submitted': 'no' })).not.toBeNull()
  })
})

describe('a complaint that one of ours has passed on', () => {
  const forward = (inner: Buffer) =>
    `--b\nContent-Type: text/plain\n\nPlease look.\n--b\nContent-Type: message/rfc822\n\n${inner.toString().replaceAll('\r\n', '\n')}\n--b--`
  const headers = { From: 'care@velta.example', 'Content-Type': 'multipart/mixed; boundary=b' }
  test('as a whole is by whoever wrote it, and lies under the id of what carries it', async () => {
    const inner = mailBytes('inner', 'My oven is broken.', { From: 'Dan <dan@otro.example>' })
    expect(await written(forward(inner), headers)).toMatchObject({
      ...{
        externalId: '<m@otro.example>',
        text: 'My oven is broken.',
        author: { handle: 'dan@otro.example' },
      },
      extras: { replyRef: { to: 'dan@otro.example', messageId: '<inner@otro.example>' } },
    })
  })
  test('is left out where it is no complaint', async () => {
    expect(
      await written(forward(mailBytes('inner', 'News', { 'List-Id': '<n.example>' })), headers),
    ).toBeNull()
  })
})
