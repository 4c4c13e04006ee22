import type { CaseDetail } from './case'
import type { Attachment } from './entry'
import type { Platform } from './mention'

/** One stretch of a comparison of two texts: in both, only in the new one, or only in the old one. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** A mention as it can be shown to others: what it said when, and by which sum that can be checked. */
export interface EvidenceMention {
  id: number
  externalId: string
  platform: Platform
  sourceName: string
  url: string | null
  authorName: string | null
  handle: string | null
  publishedAt: number
  firstSeenAt: number
  lastSeenAt: number
  title: string | null
  text: string
  rating: { value: number; max: number } | null
  ownerReply: { text: string; publishedAt: number | null } | null
  /** SHA-256 of title, text, rating and answer as they were first seen, and as they are now. */
  hashAtFirstSight: string
  hashNow: string
  /** SHA-256 of the answer of the source that it was read from; null where none was kept. */
  rawSha256: string | null
  /** Each edit, oldest first, compared with what stood before it. */
  revisions: { seenAt: number; diff: DiffPart[] }[]
  attachments: Attachment[]
}

export interface EvidenceDocument {
  format: 'atalaya-evidence-1'
  client: string
  subject: string
  madeAt: number
  case: CaseDetail
  mentions: EvidenceMention[]
  journal: { seq: number; at: number; event: string; data: string; previous: string; hash: string }[]
  /** Whether the whole journal's chain holds, and the hash of its newest entry. */
  chain: { isUnbroken: boolean; entries: number; head: string }
}
