import { Failure, type FailureCode } from '@shared/model/failure'

const codes: Record<string, FailureCode> = {
  SQLITE_NOTADB: 'client-damaged',
  SQLITE_CORRUPT: 'client-damaged',
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'disk-denied',
  SQLITE_PERM: 'disk-denied',
  SQLITE_IOERR: 'disk-denied',
  SQLITE_BUSY: 'client-locked',
  SQLITE_LOCKED: 'client-locked',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'disk-denied',
  EPERM: 'disk-denied',
  EROFS: 'disk-denied',
  // A file stands where a folder is needed.
  ENOTDIR: 'disk-denied',
  EEXIST: 'disk-denied',
}

/** Turns what SQLite or the disk says into a failure that a person can act on; anything else passes as it is. */
export function storageFailure(error: unknown, path: string, existed = true): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (code.startsWith('SQLITE_CANTOPEN')) {
    return new Failure(existed ? 'disk-denied' : 'client-missing', { path }, { cause: error })
  }
  const base = code.split('_').slice(0, 2).join('_')
  const known = codes[code] ?? codes[base]
  return known ? new Failure(known, { path }, { cause: error }) : error
}
