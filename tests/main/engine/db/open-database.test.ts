import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openForReading, openForWriting } from '../../../../src/main/engine/db/open-database'
import { clientMigrations } from '../../../../src/main/engine/db/schemas'
import { failureIn } from '../../../helpers/import-files'
import { buildClientOfVersion1 } from '../../../helpers/old-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
const open = (path: string) => openForWriting(path, clientMigrations)

describe('an open client file', () => {
  test('is durable against power loss, and stays so after a write', async () => {
    const db = await open(inFolder('durable.db'))
    const settings = () => ({
      journal: db.pragma('journal_mode', { simple: true }),
      synchronous: db.pragma('synchronous', { simple: true }),
      foreignKeys: db.pragma('foreign_keys', { simple: true }),
      trusted: db.pragma('trusted_schema', { simple: true }),
      cells: db.pragma('cell_size_check', { simple: true }),
      busy: db.pragma('busy_timeout', { simple: true }),
    })
    const wanted = { journal: 'wal', synchronous: 2, foreignKeys: 1, trusted: 0, cells: 1, busy: 5000 }
    expect(settings()).toEqual(wanted)
    db.exec(`INSERT INTO subject (kind, name) VALUES ('brand', 'Velta')`)
    expect(settings()).toEqual(wanted)
    expect(() => db.exec('INSERT INTO mentionSubject VALUES (99, 99)')).toThrow(/FOREIGN KEY/)
    db.close()
  })
  test('is read by a connection that cannot change it', async () => {
    const path = inFolder('read.db')
    const writer = await open(path)
    const reader = await openForReading(path, clientMigrations)
    expect(() => reader.exec(`INSERT INTO subject (kind, name) VALUES ('brand', 'x')`)).toThrow(/readonly/)
    reader.close()
    writer.close()
  })
})

describe('a file that cannot be used says why, and stays as it is', () => {
  test('a text file is damaged', async () => {
    const path = inFolder('text.db')
    writeFileSync(
      path,
      'id,text\n1,This is a table, not a database. It is long enough to have a page.\n'.repeat(100),
    )
    const before = readFileSync(path)
    expect(await failureIn(() => open(path))).toMatchObject({ code: 'client-damaged', data: { path } })
    expect(await failureIn(() => openForReading(path, clientMigrations))).toMatchObject({
      code: 'client-damaged',
    })
    expect(readFileSync(path).equals(before)).toBe(true)
  })
  test('a file of a newer program is refused and not touched, not even beside', async () => {
    const folder = inFolder('newer')
    mkdirSync(folder)
    const path = `${folder}/client.db`
    const db = new Database(path)
    db.exec('CREATE TABLE mention (id INTEGER PRIMARY KEY, aura TEXT); PRAGMA user_version = 900')
    db.close()
    const before = readFileSync(path)
    for (const work of [() => open(path), () => openForReading(path, clientMigrations)]) {
      const known = clientMigrations.length
      expect(await failureIn(work)).toMatchObject({ code: 'client-newer', data: { found: 900, known } })
    }
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['client.db'])
  })
  test('a file that is not there is missing for a reader', async () => {
    const path = inFolder('absent.db')
    expect(await failureIn(() => openForReading(path, clientMigrations))).toMatchObject({
      code: 'client-missing',
    })
  })
  test('a path below a file is denied or missing, in a word that can be shown', async () => {
    writeFileSync(inFolder('plain'), 'x')
    const failure = await failureIn(() => open(inFolder('plain', 'client.db')))
    expect(['client-missing', 'disk-denied']).toContain(failure.code)
  })
  test('a folder in the place of the file is denied', async () => {
    mkdirSync(inFolder('folder.db'))
    expect(await failureIn(() => open(inFolder('folder.db')))).toMatchObject({ code: 'disk-denied' })
  })
})

/** What a reader meets who goes through the whole file: `ok`, a finding, or a failure at the opening. */
async function verdictOn(path: string): Promise<string> {
  try {
    const db = await open(path)
    const verdict = String(db.pragma('quick_check(1)', { simple: true }))
    db.close()
    return verdict
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

describe('a damaged file', async () => {
  const sound = inFolder('sound.db')
  buildClientOfVersion1(sound, 3000)
  const db = await open(sound)
  // Leaves no free pages, whose content would not matter.
  db.exec('VACUUM')
  db.close()
  const pageBytes = 4096
  const pages = Math.floor(statSync(sound).size / pageBytes)
  const copyOf = (name: string) => {
    copyFileSync(sound, inFolder(name))
    return inFolder(name)
  }
  test.each([0.25, 0.5, 0.9])('that was cut at %f of its length is noticed', async (share) => {
    const path = copyOf(`cut-${share}.db`)
    truncateSync(path, Math.floor(pages * share) * pageBytes)
    expect(await verdictOn(path)).not.toBe('ok')
  })
  test('that was cut inside its header is damaged', async () => {
    const path = copyOf('header.db')
    truncateSync(path, 50)
    expect(await verdictOn(path)).toBe('client-damaged')
  })
  test('with a page of zeros is noticed, whichever page it is', async () => {
    const step = Math.max(1, Math.floor(pages / 25))
    const unnoticed: number[] = []
    for (let page = 0; page < pages; page += step) {
      const path = copyOf('zeroed.db')
      const bytes = readFileSync(path)
      bytes.fill(0, page * pageBytes, (page + 1) * pageBytes)
      writeFileSync(path, bytes)
      if ((await verdictOn(path)) === 'ok') unnoticed.push(page)
    }
    expect(unnoticed).toEqual([])
  })
  test('of zero bytes is a new client, as SQLite has it', async () => {
    writeFileSync(inFolder('empty.db'), '')
    expect(await verdictOn(inFolder('empty.db'))).toBe('ok')
  })
})
