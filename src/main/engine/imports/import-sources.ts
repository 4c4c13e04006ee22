import type { Mapping } from '@shared/model/import'
import type { Platform } from '@shared/model/mention'
import type { ReadDb, WriteDb } from '../db/database'
import { findSourceByIdentity, insertSource } from '../sources/store'
import { platformOf } from './channel-platform'

/** The source under which a row of a file is kept: the one that its channel column names, else the file's own. */
export interface FileSource {
  identity: string
  name: string
  platform: Platform
}

export function fileSourceOf(channel: string | null, mapping: Mapping, fileName: string): FileSource {
  const name = channel ?? mapping.sourceName ?? fileName.replace(/\.[^.]+$/, '')
  const platform = channel === null ? mapping.platform : platformOf(channel)
  return { identity: `file:${platform}:${name.toLowerCase()}`, name, platform }
}

export function findFileSource(db: ReadDb, source: FileSource): number | null {
  return findSourceByIdentity(db, source.identity)?.id ?? null
}

export function getOrAddFileSource(db: WriteDb, source: FileSource, subjectId: number, now: number): number {
  return (
    findFileSource(db, source) ??
    insertSource(db, {
      ...source,
      connector: 'file',
      address: null,
      subjectId,
      intervalMs: null,
      createdAt: now,
      nextRunAt: null,
      healthCode: 'imported',
    })
  )
}
