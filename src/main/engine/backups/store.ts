import type { BackupState } from '@shared/model/backup'
import { findWorkspaceSetting, saveSetting } from '../clients/store'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

/** What a client's file holds, as far as two copies of it can be told apart at a glance. */
export function countAll(db: ReadDb): { mentions: number; cases: number } {
  return (
    prepared<{ mentions: number; cases: number }>(
      db,
      `SELECT (SELECT count(*) FROM mention) AS mentions, (SELECT count(*) FROM caseFile WHERE queue <> 'merged') AS cases`,
    ).get() ?? { mentions: 0, cases: 0 }
  )
}

export function findLastHash(db: ReadDb): string | null {
  return prepared<string>(db, 'SELECT hash FROM journal ORDER BY seq DESC LIMIT 1').pluck().get() ?? null
}

const failureName = (client: string) => `backupFailure:${client}`

export function findBackupFailure(db: ReadDb, client: string): BackupState['failure'] {
  const stored = findWorkspaceSetting(db, failureName(client))
  return stored === null ? null : (JSON.parse(stored) as BackupState['failure'])
}

export function saveBackupFailure(db: WriteDb, client: string, failure: BackupState['failure']): void {
  saveSetting(db, failureName(client), JSON.stringify(failure))
}
