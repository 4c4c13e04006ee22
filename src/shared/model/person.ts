import type { Platform } from './mention'

/** What speaks for two authors being one person; the first four are strong enough to be offered alone. */
export const evidenceKinds = ['mail', 'order', 'handle', 'text', 'place', 'name'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export interface Evidence {
  kind: EvidenceKind
  /** The very thing that both have: the address, the number, the handle, the words. */
  value: string
}

export interface PersonProposal {
  author: { id: number; platform: Platform; name: string | null; handle: string | null; mentionCount: number }
  evidence: Evidence[]
  /** The sum of the weights of the evidence, 1 and more being strong. */
  strength: number
  /** The author's open case about the same subject, which would join. */
  case: number | null
  excerpt: string
}
