import type { BlockedPerson } from '@shared/model/lead'
import { prepared, type ReadDb, type WriteDb } from '../db/database'
import { handleKeyOf, identityKeyOf } from './person-key'

export interface Account {
  id: number
  personId: number
  platform: string
  identity: string
  handle: string | null
}

export function listAccounts(db: ReadDb, personId: number): Account[] {
  return prepared<Account>(
    db,
    'SELECT id, personId, platform, identity, handle FROM author WHERE personId = ? ORDER BY id',
  ).all(personId)
}

export function insertBlocked(db: WriteDb, account: Account, reason: string | null, at: number): void {
  prepared(
    db,
    `INSERT INTO doNotContact (authorId, identityKey, handleKey, reason, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (authorId) DO NOTHING`,
  ).run(
    account.id,
    identityKeyOf(account.platform, account.identity),
    handleKeyOf(account.handle),
    reason,
    at,
  )
}

/** All entries that keep an account off, its own and those of its person and handle. */
export function removeBlocked(db: WriteDb, account: Account): void {
  prepared(
    db,
    `DELETE FROM doNotContact WHERE authorId IN (SELECT id FROM author WHERE personId = ?) OR identityKey = ? OR handleKey = ?`,
  ).run(account.personId, identityKeyOf(account.platform, account.identity), handleKeyOf(account.handle))
}

interface Person {
  personId: number
  platform: string
  identity: string
  handle: string | null
}

/** Whether somebody must not be written to: as the person, as the account, or by a handle that is on the list. */
export function blockedTest(db: ReadDb): (person: Person) => boolean {
  const rows = prepared<{ personId: number; identityKey: string; handleKey: string | null }>(
    db,
    'SELECT a.personId, b.identityKey, b.handleKey FROM doNotContact b JOIN author a ON a.id = b.authorId',
  ).all()
  const persons = new Set(rows.map(({ personId }) => personId))
  const keys = new Set(rows.flatMap(({ identityKey, handleKey }) => [identityKey, handleKey]))
  if (rows.length === 0) return () => false
  return ({ personId, platform, identity, handle }) => {
    const handleKey = handleKeyOf(handle)
    return (
      persons.has(personId) ||
      keys.has(identityKeyOf(platform, identity)) ||
      (handleKey !== null && keys.has(handleKey))
    )
  }
}

const mostShown = 1000

export function listBlocked(db: ReadDb): BlockedPerson[] {
  return prepared<BlockedPerson>(
    db,
    `SELECT min(b.authorId) AS author, coalesce(a.name, a.handle) AS who, a.platform, count(*) AS accounts, b.reason, max(b.at) AS at
     FROM doNotContact b JOIN author a ON a.id = b.authorId GROUP BY a.personId ORDER BY max(b.at) DESC LIMIT ?`,
  ).all(mostShown)
}

export function countBlocked(db: ReadDb): number {
  return (
    prepared<number>(
      db,
      'SELECT count(DISTINCT a.personId) FROM doNotContact b JOIN author a ON a.id = b.authorId',
    )
      .pluck()
      .get() ?? 0
  )
}
