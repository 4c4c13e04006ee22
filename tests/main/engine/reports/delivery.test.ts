import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '@shared/contract'
import { Failure } from '@shared/model/failure'
import type { Delivered } from '@shared/model/report-delivery'
import { startMailServer, type MailServer } from '../../../servers/mail-server'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'

const now = Date.UTC(2026, 10, 3, 9)
const october = { from: '2026-10-01', to: '2026-10-31' }
const pages = 'A page that a window drew.'
const readers = ['owner@velta.example', 'board@velta.example']

let server: MailServer
let opened: TestEngine
let client = ''
let folder = ''
beforeEach(async () => {
  server = await startMailServer()
  opened = await openTestEngine({
    now: () => now,
    drawPages: ({ form }) => Promise.resolve(Buffer.from(`${form}: ${pages}`)),
  })
  client = (await opened.engine.call('client.create', { name: 'Velta', brand: [], competitors: [] })).id
  folder = join(opened.folder, 'out')
  await mkdir(folder)
})
afterEach(async () => {
  await opened.close()
  await server.close()
})

const call: TestEngine['engine']['call'] = (name, input) => opened.engine.call(name, input)
type Settings = InputOf<'report.setDelivery'>['settings']

function deliver(settings: Settings, toFolder = false) {
  const chosen = toFolder ? opened.engine.offerFile(folder) : null
  return call('report.setDelivery', { client, settings, folder: chosen })
}

async function setAccount(secret = server.password): Promise<void> {
  const { port } = server
  const mail = { host: '127.0.0.1', port, security: 'none' as const, user: 'velta', name: 'Velta' }
  await call('sending.set', { client, mail: { ...mail, from: 'care@velta.example' } })
  await call('sending.secret', { client, secret })
}

async function make(): Promise<number> {
  return (await call('report.make', { client, period: october })).id
}

async function approve(id: number): Promise<Delivered[]> {
  const ended = atRest(id)
  await call('report.approve', { client, id, by: 'Marta' })
  return ended
}

/** Heard, not waited for: the engine says when a way has come to its end. */
function atRest(id: number): Promise<Delivered[]> {
  return new Promise((resolve) => {
    const stop = opened.engine.onEvent(({ name, data }) => {
      if (name !== 'changed' || !data.nouns.includes('report')) return
      void call('report.get', { client, id }).then(({ report: { deliveries } }) => {
        const isMoving = ({ state, failure }: Delivered) =>
          state === 'running' || (state === 'waiting' && failure === null)
        if (deliveries.length === 0 || deliveries.some(isMoving)) return
        stop()
        resolve(deliveries)
      })
    })
  })
}

const copiesOf = async (id: number) => (await call('report.get', { client, id })).report.copies
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
const mail = { to: readers, subject: '', text: '' }

describe('an approved report', () => {
  test('is saved in its folder and noted with its sums, and not before somebody approved it', async () => {
    await deliver({ forms: ['pdf', 'csv'] }, true)
    const id = await make()
    expect(await readdir(folder)).toEqual([])
    expect(await approve(id)).toMatchObject([{ way: 'folder', state: 'done', place: folder }])
    const names = (await readdir(folder)).toSorted()
    expect(names).toEqual(['Velta 2026-10-01 2026-10-31.csv', 'Velta 2026-10-01 2026-10-31.pdf'])
    expect(await copiesOf(id)).toMatchObject([
      { form: 'csv', place: join(folder, names[0] ?? '') },
      { form: 'pdf', place: join(folder, names[1] ?? ''), sha256: sha256(`pdf: ${pages}`) },
    ])
  })

  test('is mailed to its readers with its files, in the words of its language', async () => {
    await setAccount()
    await deliver({ forms: ['pdf', 'json'], mail })
    const id = await make()
    expect(await approve(id)).toMatchObject([{ way: 'mail', state: 'done' }])
    const [message] = server.messages
    expect(message).toMatchObject({ from: 'care@velta.example', to: readers })
    expect(message?.raw).toContain('Subject: Report: Velta, ')
    expect(message?.raw).toMatch(/filename="Velta 2026-10-01\s+2026-10-31\.pdf"/)
    expect(message?.raw).toMatch(/filename="Velta 2026-10-01\s+2026-10-31\.json"/)
    expect(message?.raw).toContain(Buffer.from(`pdf: ${pages}`).toString('base64'))
    expect(await copiesOf(id)).toMatchObject([
      { form: 'json', place: readers.join(', ') },
      { form: 'pdf', place: readers.join(', '), sha256: sha256(`pdf: ${pages}`) },
    ])
  })

  test('goes with words of one’s own, and no line of them becomes a header', async () => {
    await setAccount()
    await deliver({
      forms: ['json'],
      mail: { to: readers, subject: 'For {client}\nBcc: a@b.example', text: 'Read {days}.' },
    })
    await approve(await make())
    const [message] = server.messages
    expect(message?.raw).toContain('Subject: For Velta Bcc: a@b.example')
    expect(message?.to).toEqual(readers)
  })

  test('is never mailed a second time by a second approval', async () => {
    await setAccount()
    await deliver({ forms: ['json'], mail }, true)
    const id = await make()
    await approve(id)
    await call('undo.undo', { client })
    await approve(id)
    await call('report.deliver', { client, id })
    expect(server.messages).toHaveLength(1)
  })

  test('leaves a file of its name alone that holds something else', async () => {
    await writeFile(join(folder, 'Velta 2026-10-01 2026-10-31.pdf'), 'of somebody else')
    await deliver({ forms: ['pdf'] }, true)
    await approve(await make())
    expect(await readFile(join(folder, 'Velta 2026-10-01 2026-10-31.pdf'), 'utf8')).toBe('of somebody else')
    expect(await readFile(join(folder, 'Velta 2026-10-01 2026-10-31 (2).pdf'), 'utf8')).toBe(`pdf: ${pages}`)
  })
})

describe('what stops a report', () => {
  test('a folder that is gone is said, stops no mail, and is tried again', async () => {
    await setAccount()
    await deliver({ forms: ['pdf'], mail }, true)
    await rm(folder, { recursive: true })
    const id = await make()
    const [toFolder, byMail] = await approve(id)
    expect(toFolder).toMatchObject({
      state: 'failed',
      failure: { code: 'report-folder-gone', data: { path: folder } },
    })
    expect(byMail).toMatchObject({ state: 'done' })
    await mkdir(folder)
    const again = atRest(id)
    await call('report.deliver', { client, id })
    expect((await again)[0]).toMatchObject({ state: 'done', failure: null })
    expect(server.messages).toHaveLength(1)
  })

  test('a client without a mail account, then without its password', async () => {
    await deliver({ forms: ['json'], mail })
    const id = await make()
    const problem = (problem: string) => [
      { state: 'failed', failure: { code: 'report-mail', data: { problem } } },
    ]
    expect(await approve(id)).toMatchObject(problem('noAccount'))
    const { port } = server
    const account = { host: '127.0.0.1', port, security: 'none' as const, user: 'velta', name: 'Velta' }
    await call('sending.set', { client, mail: { ...account, from: 'care@velta.example' } })
    const again = atRest(id)
    await call('report.deliver', { client, id })
    expect(await again).toMatchObject(problem('noSecret'))
  })

  test('a server that refuses is quoted', async () => {
    await setAccount()
    await deliver({ forms: ['json'], mail })
    server.faults.push('too-large')
    const [byMail] = await approve(await make())
    expect(byMail).toMatchObject({
      state: 'failed',
      failure: { code: 'report-mail', data: { problem: 'refused' } },
    })
    expect(String(byMail?.failure?.data['words'])).toContain('Message too big')
  })

  test('a server that is busy is asked again by itself', async () => {
    await setAccount()
    await deliver({ forms: ['json'], mail })
    server.faults.push('too-many')
    const id = await make()
    expect(await approve(id)).toMatchObject([{ state: 'waiting', failure: { data: { problem: 'busy' } } }])
    const again = atRest(id)
    opened.engine.wake()
    await again
    await expect.poll(() => server.messages.length).toBe(1)
  })

  test('a lost answer is a person’s to judge: nothing is sent again by itself', async () => {
    await setAccount()
    await deliver({ forms: ['json'], mail })
    server.faults.push('takes-then-drops')
    const id = await make()
    expect(await approve(id)).toMatchObject([
      { state: 'unknown', failure: { data: { problem: 'lostAnswer' } } },
    ])
    expect(await copiesOf(id)).toEqual([])
    await call('report.arrived', { client, id })
    expect(await copiesOf(id)).toMatchObject([{ form: 'json', place: readers.join(', ') }])
    expect((await call('report.get', { client, id })).report.deliveries).toMatchObject([{ state: 'done' }])
    expect(server.messages).toHaveLength(1)
  })

  test('a window that cannot draw is said, and no half of the report leaves', async () => {
    await opened.close()
    opened = await openTestEngine({
      now: () => now,
      drawPages: () => Promise.reject(new Failure('print-failed')),
    })
    client = (await call('client.create', { name: 'Velta', brand: [], competitors: [] })).id
    await setAccount()
    await deliver({ forms: ['json', 'pdf'], mail })
    expect(await approve(await make())).toMatchObject([
      { state: 'failed', failure: { code: 'print-failed' } },
    ])
    expect(server.messages).toHaveLength(0)
  })
})

test('addresses go with the client, its folder stays with this computer and goes when the client goes', async () => {
  await deliver({ forms: ['pdf'], mail }, true)
  expect(await call('report.delivery', { client })).toEqual({
    ...{ forms: ['pdf'], mail, folder, sender: null },
  })
  await deliver({ forms: ['pdf'], mail: null })
  expect(await call('report.delivery', { client })).toMatchObject({ mail: null, folder: null })
})
