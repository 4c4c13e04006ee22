import type { IncomingAuthor, Platform } from '@shared/model/mention'
import { prepared, type WriteDb } from '../db/database'

interface StoredAuthor {
  id: number
  name: string | null
  handle: string | null
  url: string | null
  followers: number | null
  kind: string
  verified: string
  avatarUrl: string | null
  isOwner: number
}

type Values = Omit<StoredAuthor, 'id'>

/**
 * One author for each identity on a platform; the newest name wins, a known value is never overwritten by nothing.
 * Most authors are met unchanged, and are then only read: a write that changes nothing costs as much as another.
 */
export function upsertAuthor(db: WriteDb, platform: Platform, author: IncomingAuthor): number | null {
  const identity = author.externalId ?? author.handle ?? author.name
  if (!identity) return null
  const held = prepared<StoredAuthor>(
    db,
    `SELECT id, name, handle, url, followers, kind, verified, avatarUrl, isOwner FROM author
     WHERE platform = ? AND identity = ?`,
  ).get(platform, identity)
  const values = mergedValues(author, held)
  if (!held) {
    const { lastInsertRowid } = prepared(
      db,
      `INSERT INTO author (platform, identity, name, handle, url, followers, kind, verified, avatarUrl, isOwner)
       VALUES (:platform, :identity, :name, :handle, :url, :followers, :kind, :verified, :avatarUrl, :isOwner)`,
    ).run({ platform, identity, ...values })
    return Number(lastInsertRowid)
  }
  if ((Object.keys(values) as (keyof Values)[]).some((key) => values[key] !== held[key])) {
    prepared(
      db,
      `UPDATE author SET name = :name, handle = :handle, url = :url, followers = :followers, kind = :kind,
         verified = :verified, avatarUrl = :avatarUrl, isOwner = :isOwner WHERE id = :id`,
    ).run({ id: held.id, ...values })
  }
  return held.id
}

function mergedValues(author: IncomingAuthor, held: StoredAuthor | undefined): Values {
  return {
    name: author.name ?? held?.name ?? null,
    handle: author.handle ?? held?.handle ?? null,
    url: author.url ?? held?.url ?? null,
    followers: author.followers ?? held?.followers ?? null,
    kind: author.kind ?? held?.kind ?? 'unknown',
    verified: author.verified ?? held?.verified ?? 'unknown',
    avatarUrl: author.avatarUrl ?? held?.avatarUrl ?? null,
    isOwner: author.isOwner ? 1 : (held?.isOwner ?? 0),
  }
}
