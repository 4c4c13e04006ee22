import { emptyMention, type IncomingMention, type Platform } from '@shared/model/mention'
import type { WriteDb } from '../../src/main/engine/db/database'
import { openForWriting } from '../../src/main/engine/db/open-database'
import { clientMigrations } from '../../src/main/engine/db/schemas'
import type { Origin } from '../../src/main/engine/mentions/origin'
import { insertSource } from '../../src/main/engine/sources/store'
import { insertSubject } from '../../src/main/engine/subjects/store'

/** A client's file with one brand and one competitor, opened for writing as the engine opens it. */
export async function clientDb(path: string): Promise<WriteDb> {
  const db = await openForWriting(path, clientMigrations)
  insertSubject(db, { kind: 'brand', name: 'Velta', terms: ['Velta'] })
  insertSubject(db, { kind: 'competitor', name: 'Norda', terms: ['Norda'] })
  return db
}

/** A source of its own for rows of the given platform, as an import makes it. */
export function addOrigin(db: WriteDb, platform: Platform, name: string, subjectIds = [1]): Origin {
  const sourceId = insertSource(db, {
    ...{ identity: `file:${platform}:${name}`, connector: 'file', platform, name, address: null },
    ...{
      subjectId: subjectIds[0] ?? 1,
      intervalMs: null,
      createdAt: 1,
      nextRunAt: null,
      healthCode: 'imported',
    },
  })
  return { sourceId, platform, subjectIds, importId: null }
}

export function mentionWith(changes: Partial<IncomingMention> & { externalId: string }): IncomingMention {
  return { ...emptyMention(changes.externalId, 'post', 'import'), publishedPrecision: 'second', ...changes }
}

export const noAuthor = { externalId: null, handle: null, url: null, followers: null, isOwner: false }
