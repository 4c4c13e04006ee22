import { defaultClockRules } from '@shared/model/clock'
import type { IncomingMention, Platform } from '@shared/model/mention'
import type { Triage } from '@shared/model/triage'
import type { Desk } from '../../src/main/engine/cases/act'
import { saveClockRules } from '../../src/main/engine/clocks/store'
import type { WriteDb } from '../../src/main/engine/db/database'
import { ingest } from '../../src/main/engine/mentions/ingest'
import type { Origin } from '../../src/main/engine/mentions/origin'
import { addOrigin, clientDb, mentionWith, noAuthor } from './client-db'
import { triageWith } from './triage-with'

export const noon = Date.UTC(2026, 9, 14, 12)
export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

/** A client's file whose mentions say themselves how they are read, so that tests are about cases and not about triage. */
export interface CaseClient {
  db: WriteDb
  desk: (now?: number) => Desk
  /** Takes in one mention and gives its id. */
  write: (mention: WrittenMention) => number
  /** Takes in many in one batch, and gives their ids. */
  writeMany: (mentions: readonly WrittenMention[]) => number[]
  /** The case that a mention stands in. */
  caseOf: (mention: number) => number | null
  state: () => Record<string, unknown>
  close: () => void
}

export interface WrittenMention extends Partial<Omit<IncomingMention, 'author'>> {
  by: string | null
  on?: Platform
  at: number
  now?: number
  read?: Partial<Triage>
  handle?: string
  isOwner?: boolean
}

export async function caseClient(path: string): Promise<CaseClient> {
  const db = await clientDb(path)
  saveClockRules(db, alwaysOpen)
  const origins = new Map<Platform, Origin>()
  const originOf = (platform: Platform) => {
    const held = origins.get(platform) ?? addOrigin(db, platform, platform)
    origins.set(platform, held)
    return held
  }
  let count = 0
  const writeMany = (mentions: readonly WrittenMention[]) => {
    const batch = mentions.map(
      ({ by, on = 'google', at, now: _, read: _r, handle, isOwner = false, ...rest }) => {
        const externalId = rest.externalId ?? `m${(count += 1)}`
        const author = by === null ? null : { ...noAuthor, name: by, handle: handle ?? null, isOwner }
        const mention = mentionWith({ text: 'The oven broke.', ...rest, externalId, author, publishedAt: at })
        return { origin: originOf(on), mention }
      },
    )
    const [first] = mentions
    const triage = triageWith({ complaint: true, intent: 'complaint', sentiment: 'negative', ...first?.read })
    ingest(db, batch, () => triage, first?.now ?? mentions.at(-1)?.at ?? noon, undefined, 'test')
    return batch.map(({ origin, mention }) => idOf(db, origin.sourceId, mention.externalId))
  }
  return {
    db,
    desk: (now = noon) => ({ db, rules: alwaysOpen, now, device: 'test' }),
    write: (mention) => writeMany([mention])[0] ?? 0,
    writeMany,
    caseOf: (mention) =>
      db
        .prepare<[number], number>('SELECT caseId FROM caseMention WHERE mentionId = ?')
        .pluck()
        .get(mention) ?? null,
    state: () => stateOf(db),
    close: () => db.close(),
  }
}

/** Day and night in UTC, so that a deadline is an hour after its start. */
export const alwaysOpen = {
  ...defaultClockRules('UTC'),
  hours: {
    timeZone: 'UTC',
    week: Array.from({ length: 7 }, (): [number, number][] => [[0, 1440]]),
    holidays: [],
  },
}

function idOf(db: WriteDb, sourceId: number, externalId: string): number {
  const id = db
    .prepare<[number, string], number>('SELECT id FROM mention WHERE sourceId = ? AND externalId = ?')
    .pluck()
    .get(sourceId, externalId)
  if (id === undefined) throw new Error(`no mention ${externalId}`)
  return id
}

/** All that a user can change about cases and persons, so that two moments can be compared. */
function stateOf(db: WriteDb): Record<string, unknown> {
  const rows = (sql: string) => db.prepare(sql).all()
  return {
    cases: rows('SELECT * FROM caseFile ORDER BY id'),
    mentions: rows('SELECT mentionId, caseId, reason FROM caseMention ORDER BY mentionId'),
    tags: rows('SELECT caseId, tag FROM caseTag ORDER BY caseId, tag'),
    notes: rows('SELECT caseId, at, text FROM caseNote ORDER BY caseId, at, text'),
    authors: rows('SELECT id, mergedInto FROM author ORDER BY id'),
    promises: rows('SELECT * FROM promise ORDER BY id'),
    views: rows('SELECT id, name, query FROM savedView ORDER BY id'),
    rules: rows('SELECT id, name, query, actions, position, isOn FROM caseRule ORDER BY id'),
  }
}
