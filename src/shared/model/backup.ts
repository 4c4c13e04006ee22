import { z } from 'zod'
import type { FailureValue } from './failure'

/** A backup is named by its moment: 2026-11-27T19-50-52-123Z. */
export const BackupName = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/)

/** One whole copy of a client's file. */
export interface Backup {
  name: string
  at: number
  bytes: number
  mentions: number
  cases: number
}

export interface BackupState {
  backups: Backup[]
  /** Why the last one could not be made, and when that was; null where it could. */
  failure: { at: number; reason: FailureValue } | null
}

/** What a restore drill found: the backup was opened, brought up to date and read through, in a place of its own. */
export interface Drill {
  ok: boolean
  mentions: number
  failed: string[]
}

/** What remains of a client after it was erased: that it was done, and nothing of what it held. */
export interface ErasureCertificate {
  client: string
  name: string
  erasedAt: number
  device: string
  mentions: number
  cases: number
  /** The last link of its journal, by which somebody who has a copy can tell which it was. */
  journalHash: string | null
  backupsErased: number
}

export const Passphrase = z.string().min(8).max(200)
