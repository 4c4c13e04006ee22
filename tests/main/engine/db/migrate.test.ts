import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrate, migrationsOf, schemaVersion, type Migration } from '../../../../src/main/engine/db/migrate'
import { openForWriting } from '../../../../src/main/engine/db/open-database'
import { clientMigrations, workspaceMigrations } from '../../../../src/main/engine/db/schemas'
import { buildClientOfVersion1, frozenSchema } from '../../../helpers/old-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
const newest = clientMigrations.length
let files = 0
const newPath = () => {
  const folder = inFolder(String((files += 1)))
  mkdirSync(folder)
  return `${folder}/client.db`
}

const broken: Migration = {
  version: newest + 1,
  name: 'broken.sql',
  sql: 'CREATE TABLE unheardOf (id INTEGER PRIMARY KEY) STRICT; DELETE FROM mentionSubject; INSERT INTO nowhere VALUES (1);',
}

/** The definitions of all tables, indexes and triggers, whatever order they were made in. */
function schemaOf(db: Database.Database): string[] {
  return db
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
    .pluck()
    .all()
}

function rowsIn(db: Database.Database, table: string, columns = '*'): unknown[] {
  return db.prepare(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`).all()
}

function columnsOf(db: Database.Database, table: string): string {
  return db.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all().join(', ')
}

const sum = (rows: unknown) => createHash('sha256').update(JSON.stringify(rows)).digest('hex')
const dataTables = [
  'subject',
  'source',
  'author',
  'mention',
  'mentionSubject',
  'mentionRevision',
  'importRun',
].concat(['importReject', 'journal'])

describe('a new file', () => {
  test.each([
    ['client', clientMigrations],
    ['workspace', workspaceMigrations],
  ])('of a %s gets the newest schema, and no backup of nothing', async (_, migrations) => {
    const path = newPath()
    const db = await openForWriting(path, migrations)
    expect(schemaVersion(db)).toBe(migrations.length)
    expect(db.pragma('foreign_key_check')).toEqual([])
    db.close()
    expect(existsSync(`${path}.before-0`)).toBe(false)
  })
})

describe('a file of schema version 1', () => {
  test.each([0, 1, 1000])('with %i mentions keeps each row and ends like a new file', async (mentions) => {
    const path = newPath()
    buildClientOfVersion1(path, mentions)
    const old = new Database(path, { readonly: true })
    const before = dataTables.map((table) => sum(rowsIn(old, table)))
    const columns = dataTables.map((table) => columnsOf(old, table))
    old.close()

    const db = await openForWriting(path, clientMigrations)
    expect(schemaVersion(db)).toBe(newest)
    const after = dataTables.map((table, index) => sum(rowsIn(db, table, columns[index])))
    expect(after).toEqual(before)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    const fresh = await openForWriting(newPath(), clientMigrations)
    expect(schemaOf(db)).toEqual(schemaOf(fresh))
    fresh.close()
    db.close()
  })
  test('is copied before, and the copy is a sound file of the old version', async () => {
    const path = newPath()
    buildClientOfVersion1(path, 100)
    const db = await openForWriting(path, clientMigrations)
    db.close()
    const copy = new Database(`${path}.before-1`, { readonly: true })
    expect(schemaVersion(copy)).toBe(1)
    expect(copy.pragma('quick_check', { simple: true })).toBe('ok')
    expect(rowsIn(copy, 'mention')).toHaveLength(100)
    copy.close()
    expect(existsSync(`${path}.before-1.part`)).toBe(false)
  })
  test('was made by the migration that the program still carries, unchanged', () => {
    expect(clientMigrations[0]?.sql).toBe(frozenSchema(1))
  })
})

describe('a migration that fails', () => {
  test('leaves the file as it was, at the version that it had', async () => {
    const path = newPath()
    const db = await openForWriting(path, clientMigrations)
    db.exec(`INSERT INTO subject (id, kind, name) VALUES (1, 'brand', 'Velta')`)
    const before = { schema: schemaOf(db), subjects: rowsIn(db, 'subject') }
    db.close()

    await expect(openForWriting(path, [...clientMigrations, broken])).rejects.toThrow(/nowhere/)
    const after = await openForWriting(path, clientMigrations)
    expect(schemaVersion(after)).toBe(newest)
    expect({ schema: schemaOf(after), subjects: rowsIn(after, 'subject') }).toEqual(before)
    after.close()
  })
  test('keeps what the ones before it did, each being whole', async () => {
    const path = newPath()
    buildClientOfVersion1(path, 3)
    const db = new Database(path)
    await expect(migrate(db, path, [...clientMigrations, broken])).rejects.toThrow(/nowhere/)
    expect(schemaVersion(db)).toBe(newest)
    expect(rowsIn(db, 'mentionSubject')).toHaveLength(3)
    db.close()
  })
  test('a second try after a failed one works, and makes its own backup', async () => {
    const path = newPath()
    buildClientOfVersion1(path, 3)
    const bad = { ...broken, version: 2 }
    await expect(openForWriting(path, [...clientMigrations.slice(0, 1), bad])).rejects.toThrow(/nowhere/)
    const first = readFileSync(`${path}.before-1`)
    const db = await openForWriting(path, clientMigrations)
    expect(rowsIn(db, 'mention')).toHaveLength(3)
    db.close()
    expect(readFileSync(`${path}.before-1`)).toHaveLength(first.length)
  })
})

test('a gap in the numbers of the migrations is found when the program starts', () => {
  expect(migrationsOf({ './b/0002-two.sql': 'b', './a/0001-one.sql': 'a' }).map(({ sql }) => sql)).toEqual([
    'a',
    'b',
  ])
  expect(() => migrationsOf({ '0001-one.sql': 'a', '0003-three.sql': 'c' })).toThrow(
    /should have the number 2/,
  )
})
