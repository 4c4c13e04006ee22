import { expect, test } from 'vitest'
import { openForWriting } from '../../../../src/main/engine/db/open-database'
import { clientMigrations } from '../../../../src/main/engine/db/schemas'
import { appendJournal, findBrokenLink } from '../../../../src/main/engine/journal/store'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()

async function journalOf(name: string, entries: number) {
  const db = await openForWriting(inFolder(name), clientMigrations)
  for (let number = 1; number <= entries; number += 1) {
    appendJournal(db, { event: 'mention.read', data: { number, word: 'ș "quoted"' } }, 1000 + number, 'here')
  }
  return db
}

test('each entry carries the hash of the one before, and the whole chain holds', async () => {
  const db = await journalOf('chain.db', 20)
  const rows = db
    .prepare<[], { previous: string; hash: string }>('SELECT previous, hash FROM journal ORDER BY seq')
    .all()
  expect(rows[0]?.previous).toBe('0'.repeat(64))
  for (const [index, { previous }] of rows.entries())
    if (index > 0) expect(previous).toBe(rows[index - 1]?.hash)
  expect(findBrokenLink(db)).toBeNull()
  db.close()
})

test('an empty journal holds', async () => {
  const db = await journalOf('empty.db', 0)
  expect(findBrokenLink(db)).toBeNull()
  db.close()
})

test.each([
  ["UPDATE journal SET data = '{}' WHERE seq = 7", 7],
  ['UPDATE journal SET at = at + 1 WHERE seq = 3', 3],
  ["UPDATE journal SET device = 'there' WHERE seq = 1", 1],
  ['DELETE FROM journal WHERE seq = 5', 6],
  ['DELETE FROM journal WHERE seq = 1', 2],
  ['UPDATE journal SET hash = (SELECT hash FROM journal WHERE seq = 2) WHERE seq = 9', 9],
])('whoever gets round the guard is found out: %s', async (tampering, brokenAt) => {
  const db = await journalOf(`tampered-${brokenAt}-${tampering.length}.db`, 10)
  db.exec(`DROP TRIGGER journalNoUpdate; DROP TRIGGER journalNoDelete; ${tampering}`)
  expect(findBrokenLink(db)).toBe(brokenAt)
  db.close()
})

test('nothing in it can be changed or removed', async () => {
  const db = await journalOf('guarded.db', 3)
  expect(() => db.exec("UPDATE journal SET data = '{}'")).toThrow(/append-only/)
  expect(() => db.exec('DELETE FROM journal WHERE seq = 3')).toThrow(/append-only/)
  expect(findBrokenLink(db)).toBeNull()
  db.close()
})

test('an entry leaves with the transaction that it tells of', async () => {
  const db = await journalOf('rolled-back.db', 1)
  expect(() =>
    db.transaction(() => {
      appendJournal(db, { event: 'mention.read', data: {} }, 1, 'here')
      throw new Error('no')
    })(),
  ).toThrow('no')
  appendJournal(db, { event: 'mention.read', data: {} }, 2, 'here')
  expect(db.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(2)
  expect(findBrokenLink(db)).toBeNull()
  db.close()
})
