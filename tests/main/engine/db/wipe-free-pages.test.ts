import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inTransaction } from '../../../../src/main/engine/db/database'
import { wipeFreePages } from '../../../../src/main/engine/db/wipe-free-pages'
import { clientDb } from '../../../helpers/client-db'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()

test('pages that are free hold nothing any more, and the file has not grown by it', async () => {
  const path = inFolder('free.db')
  const db = await clientDb(path)
  db.pragma('secure_delete = OFF')
  db.exec('CREATE TABLE passing (text TEXT)')
  const insert = db.prepare('INSERT INTO passing (text) VALUES (?)')
  for (let row = 0; row < 50; row += 1) insert.run('Zubiaurrekoetxea '.repeat(2000))
  db.exec('DROP TABLE passing')
  db.pragma('wal_checkpoint(TRUNCATE)')
  const [free, pages] = ['freelist_count', 'page_count'].map((name) =>
    Number(db.pragma(name, { simple: true })),
  )
  expect(free).toBeGreaterThan(100)
  expect(readFileSync(path).includes('Zubiaurrekoetxea')).toBe(true)
  db.pragma('secure_delete = ON')
  inTransaction(db, () => wipeFreePages(db))
  db.pragma('wal_checkpoint(TRUNCATE)')
  expect(readFileSync(path).includes('Zubiaurrekoetxea')).toBe(false)
  expect(Number(db.pragma('page_count', { simple: true }))).toBeLessThan((pages ?? 0) + 10)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.close()
})
