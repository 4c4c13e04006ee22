import type { Platform } from '@shared/model/mention'
import type { Origin } from '../../src/main/engine/mentions/origin'
import { ingest } from '../../src/main/engine/mentions/ingest'
import type { Triage } from '@shared/model/triage'
import { caseClient, noon, type CaseClient } from './case-client'
import { addOrigin, mentionWith, noAuthor } from './client-db'
import { triageWith } from './triage-with'

/** A client's file in which rivals are talked of as well. */
export interface LeadClient extends CaseClient {
  /** A complaint about the rival Norda, or whatever else is said; gives its id. */
  complain: (told: Complaint) => number
  /** So many of the client's own customers are content with some topics. */
  praise: (count: number, topics: string[]) => void
  /** All that can be done with leads, so that two moments can be compared. */
  leads: () => Record<string, unknown>
}

interface Complaint {
  by: string | null
  at: number
  on?: Platform
  handle?: string
  isOwner?: boolean
  text?: string
  topics?: string[]
  about?: number[]
  read?: Partial<Triage>
}

export async function leadClient(path: string, rivals: readonly number[] = [2]): Promise<LeadClient> {
  const client = await caseClient(path)
  const { db } = client
  if (rivals.length === 0) db.prepare("DELETE FROM subject WHERE kind = 'competitor'").run()
  const origins = new Map<string, Origin>()
  let count = 0
  const originOf = (platform: Platform, about: number[]) => {
    const key = `${platform} ${about.join()}`
    const held = origins.get(key) ?? addOrigin(db, platform, `about ${about.join()}`, about)
    origins.set(key, held)
    return held
  }
  const complain = ({ by, at, on = 'google', handle, isOwner = false, ...told }: Complaint): number => {
    const origin = originOf(on, told.about ?? [2])
    const externalId = `r${(count += 1)}`
    const author = by === null ? null : { ...noAuthor, name: by, handle: handle ?? null, isOwner }
    const text = told.text ?? 'Five weeks and the bike is still on its way.'
    const topics = (told.topics ?? []).map((topic) => ({ topic, score: 1 }))
    const triage = triageWith({
      ...{ complaint: true, intent: 'complaint', sentiment: 'negative', sentimentScore: -0.8, lang: 'en' },
      ...{ topics: topics.map(({ topic }) => topic), ...told.read },
    })
    const mention = mentionWith({ externalId, author, text, publishedAt: at })
    ingest(db, [{ origin, mention }], () => triage, noon, undefined, 'test')
    return (
      db
        .prepare<[number, string], number>('SELECT id FROM mention WHERE sourceId = ? AND externalId = ?')
        .pluck()
        .get(origin.sourceId, externalId) ?? 0
    )
  }
  return {
    ...client,
    complain,
    praise: (many, topics) => {
      for (let at = 0; at < many; at += 1)
        complain({
          ...{ by: `Content ${at}`, at: noon - at * 1000, about: [1], topics },
          read: { complaint: false, intent: 'praise', sentiment: 'positive' },
        })
    },
    leads: () => {
      const rows = (table: string) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()
      return {
        leads: rows('lead'),
        contacts: rows('leadContact'),
        blocked: rows('doNotContact'),
        strengths: rows('leadStrength'),
        drafts: rows('leadDraft'),
      }
    },
  }
}
