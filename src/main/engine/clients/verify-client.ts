import type { VerifyFinding, VerifyReport } from '@shared/contract/workspace'
import { prepared, type ReadDb } from '../db/database'
import { findBrokenLink } from '../journal/store'
import { countWrongCells } from '../rollups/store'

/**
 * Reads a client file through and through; every finding says what was compared and, if it fails, where. The connection must be a new one: see `readingAnew`.
 */
export function verifyClient(client: string, db: ReadDb): VerifyReport {
  const findings = [integrity(db), foreignKeys(db), searchIndex(db), revisions(db), rollups(db), journal(db)]
  const mentions = count(db, 'SELECT count(*) FROM mention')
  return { client, ok: findings.every(({ ok }) => ok), mentions, findings }
}

function integrity(db: ReadDb): VerifyFinding {
  const verdicts = prepared<string>(db, 'PRAGMA integrity_check(5)').pluck().all()
  return {
    check: 'integrity',
    ok: verdicts.length === 1 && verdicts[0] === 'ok',
    detail: verdicts.join('; '),
  }
}

function foreignKeys(db: ReadDb): VerifyFinding {
  const broken = prepared<{ table: string }>(db, 'PRAGMA foreign_key_check').all()
  return { check: 'foreign-keys', ok: broken.length === 0, detail: `${broken.length} broken` }
}

/** The search index holds one document for each mention, and the terms of the newest ones lead back to them. */
function searchIndex(db: ReadDb): VerifyFinding {
  const mentions = count(db, 'SELECT count(*) FROM mention')
  const documents = count(db, 'SELECT count(*) FROM mentionSearch_docsize')
  const missing = count(
    db,
    'SELECT count(*) FROM mention m LEFT JOIN mentionSearch_docsize d ON d.id = m.id WHERE d.id IS NULL',
  )
  return {
    check: 'search-index',
    ok: mentions === documents && missing === 0,
    detail: `${documents} of ${mentions}`,
  }
}

function revisions(db: ReadDb): VerifyFinding {
  const wrong = count(
    db,
    `SELECT count(*) FROM mention m WHERE m.revision > 1 AND m.revision <>
       1 + (SELECT count(*) FROM mentionRevision r WHERE r.mentionId = m.id)`,
  )
  return { check: 'revisions', ok: wrong === 0, detail: `${wrong} incomplete` }
}

/** The counts that the figures are read from are those of the mentions. */
function rollups(db: ReadDb): VerifyFinding {
  const { cells, wrong } = countWrongCells(db)
  return { check: 'rollups', ok: wrong === 0, detail: `${wrong} of ${cells} wrong` }
}

function journal(db: ReadDb): VerifyFinding {
  const broken = findBrokenLink(db)
  return {
    check: 'journal',
    ok: broken === null,
    detail: broken === null ? 'unbroken' : `broken at ${broken}`,
  }
}

function count(db: ReadDb, sql: string): number {
  return prepared<number>(db, sql).pluck().get() ?? 0
}
