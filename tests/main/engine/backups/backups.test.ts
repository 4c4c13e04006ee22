import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isBackupDue } from '../../../../src/main/engine/backups/backup-keeper'
import { backupsFolder, clientFolder, clientPath } from '../../../../src/main/engine/clients/client-places'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { phoneCall } from '../../../helpers/phone-call'

let running: TestEngine
let client: string
let time = Date.UTC(2026, 10, 27, 12)

beforeEach(async () => {
  time = Date.UTC(2026, 10, 27, 12)
  running = await openTestEngine({ now: () => (time += 1000) })
  client = (
    await running.engine.call('client.create', { name: 'Casa Nova', brand: [], competitors: ['Ostrel'] })
  ).id
  await write('The boiler broke.')
})
afterEach(() => running.close())

async function write(text: string): Promise<void> {
  const entry = phoneCall({ authorName: 'Ana Ruiz', text, publishedAt: time - 60_000 })
  await running.engine.call('entry.add', { client, entry })
}

/** All that a client's file says, whatever its pages look like. */
function contentOf(path: string): string {
  const db = new Database(path, { readonly: true })
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'mentionSearch%' ORDER BY name",
    )
    .pluck()
    .all()
  const rows = tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()])
  db.close()
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

describe('a backup', () => {
  test('is a whole copy, checked and counted, and becomes a client of its own', async () => {
    const made = await running.engine.call('backup.make', { client })
    expect(made).toMatchObject({ mentions: 1, cases: 1 })
    await write('And the bill is wrong.')
    const restored = await running.engine.call('backup.restore', {
      client,
      backup: made.name,
      name: 'Casa Nova (old)',
    })
    const count = async (id: string) =>
      (await running.engine.call('mention.outline', { client: id, query: '' })).total
    expect(await count(restored.id)).toBe(1)
    expect(await count(client)).toBe(2)
    expect(await running.engine.call('client.list', {})).toHaveLength(2)
  })

  test('is tried without touching the client', async () => {
    const { name: backup } = await running.engine.call('backup.make', { client })
    expect(await running.engine.call('backup.drill', { client, backup })).toEqual({
      ok: true,
      mentions: 1,
      failed: [],
    })
    expect(await readdir(join(running.folder, 'workshop'))).toEqual([])
  })

  test('that was damaged fails its drill in words', async () => {
    const { name: backup } = await running.engine.call('backup.make', { client })
    await writeFile(join(backupsFolder(running.folder, client), `${backup}.db`), Buffer.alloc(20_000, 7))
    const outcome = await running.engine.answer('backup.drill', { client, backup })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'client-damaged' } })
  })

  test('is due a day after the last one, if anything was written since', async () => {
    const workspace = { dataFolder: running.folder, now: () => time } as never
    expect(await isBackupDue(workspace, client)).toBe(true)
    await running.engine.call('backup.make', { client })
    expect(await isBackupDue(workspace, client)).toBe(false)
  })

  test('that nobody made is not found', async () => {
    const outcome = await running.engine.answer('backup.drill', {
      client,
      backup: '2020-01-01T00-00-00-000Z',
    })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'backup-not-found' } })
  })
})

describe('a client that is handed over', () => {
  const token = (name: string) => running.engine.offerFile(join(running.folder, name))

  test.each([null, 'four words that nobody guesses'])(
    'arrives with the same content (passphrase: %s)',
    async (passphrase) => {
      const file = token('nova.atalaya')
      await running.engine.call('client.handOver', { client, file, passphrase })
      const bytes = await readFile(join(running.folder, 'nova.atalaya'))
      expect(bytes.includes('boiler')).toBe(false)
      expect(bytes.includes('Casa Nova')).toBe(passphrase === null)
      const row = await running.engine.call('client.takeOver', { file, passphrase })
      expect(row.name).toBe('Casa Nova (2)')
      expect(contentOf(clientPath(running.folder, row.id))).toBe(
        contentOf(clientPath(running.folder, client)),
      )
    },
  )

  test('is refused with the wrong passphrase, without one, cut off, or changed', async () => {
    const file = token('nova.atalaya')
    const path = join(running.folder, 'nova.atalaya')
    await running.engine.call('client.handOver', {
      client,
      file,
      passphrase: 'four words that nobody guesses',
    })
    const take = (passphrase: string | null) => running.engine.answer('client.takeOver', { file, passphrase })
    const failure = (code: string) => ({ ok: false, failure: { code } })
    expect(await take('another passphrase')).toMatchObject(failure('bundle-passphrase'))
    expect(await take(null)).toMatchObject(failure('bundle-passphrase'))
    const whole = await readFile(path)
    await writeFile(path, whole.subarray(0, whole.length - 40))
    expect(await take('four words that nobody guesses')).toMatchObject(failure('bundle-unreadable'))
    await running.engine.call('client.handOver', { client, file, passphrase: null })
    const plain = await readFile(path)
    await writeFile(path, plain.subarray(0, plain.length - 40))
    expect(await take(null)).toMatchObject(failure('bundle-unreadable'))
    await writeFile(path, Buffer.concat([Buffer.from('ATALAYA-CLIENT\n{"format":99}\n'), plain]))
    expect(await take(null)).toMatchObject(failure('bundle-unreadable'))
    await writeFile(path, plain.toString('latin1').replace('"format":1', '"format":9'), 'latin1')
    expect(await take(null)).toMatchObject(failure('bundle-newer'))
    await writeFile(path, 'a photograph')
    expect(await take(null)).toMatchObject(failure('bundle-unreadable'))
    expect(await running.engine.call('client.list', {})).toHaveLength(1)
    expect(await readdir(join(running.folder, 'workshop'))).toEqual([])
  })
})

describe('a client that is erased', () => {
  test('goes only by its name, with its backups, and leaves a certificate', async () => {
    await running.engine.call('backup.make', { client })
    const refused = await running.engine.answer('client.erase', { client, confirm: 'casa nova' })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'client-erase-not-confirmed' } })
    const certificate = await running.engine.call('client.erase', { client, confirm: 'Casa Nova' })
    expect(certificate).toMatchObject({ name: 'Casa Nova', mentions: 1, cases: 1, backupsErased: 1 })
    expect(JSON.stringify(certificate)).not.toContain('boiler')
    expect(await running.engine.call('client.list', {})).toEqual([])
    for (const folder of [clientFolder(running.folder, client), backupsFolder(running.folder, client)])
      await expect(readdir(folder)).rejects.toThrow(/ENOENT/)
  })
})

describe('a client whose file is damaged', () => {
  test('is put right from its backup, with the mentions that can still be read', async () => {
    for (let index = 0; index < 60; index += 1) await write(`Text ${index} ${'x'.repeat(300)}`)
    await running.engine.call('backup.make', { client })
    await write('Written after the backup.')
    await running.engine.call('client.archive', { client, isArchived: true })
    await running.engine.call('client.archive', { client, isArchived: false })
    const path = clientPath(running.folder, client)
    const bytes = await readFile(path)
    // A page of an index in the middle is overwritten, as a bad disk does it.
    bytes.fill(0xff, 4096 * 20, 4096 * 21)
    await writeFile(path, bytes)
    const { salvaged } = await running.engine.call('client.repair', { client })
    const { ok } = await running.engine.call('client.verify', { client })
    expect(ok).toBe(true)
    const { total } = await running.engine.call('mention.outline', { client, query: '' })
    expect(salvaged).toBe(1)
    expect(total).toBe(62)
    expect(
      (await readdir(clientFolder(running.folder, client))).some((name) => name.includes('damaged')),
    ).toBe(true)
  })

  test('and has no backup says so, and its file stays', async () => {
    const outcome = await running.engine.answer('client.repair', { client })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'backup-none' } })
    expect((await readFile(clientPath(running.folder, client))).length).toBeGreaterThan(0)
  })
})
