import { createHash } from 'node:crypto'
import type { ImportFormat } from '@shared/model/import'
import { nameKey } from '../text/name-key'

/** Recognises the layout of a file, whatever the order of its columns, so that its mapping is remembered. */
export function fingerprintOf(format: ImportFormat, columns: readonly string[]): string {
  const names = columns.map(nameKey).sort()
  return createHash('sha256')
    .update([format, ...names].join('\u0000'))
    .digest('hex')
    .slice(0, 32)
}
