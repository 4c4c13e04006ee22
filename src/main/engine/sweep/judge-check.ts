import type { MentionState, Retention } from '@shared/model/mention'

/** What one look came to. */
export type Seen = { kind: 'there' } | { kind: 'missing' } | { kind: 'gone'; evidence: string }

export interface Judged {
  /** Null: as it was. */
  state: MentionState | null
  missedAt: number | null
  /** The platform's terms want text and author to go as well. */
  isErased: boolean
}

/** One miss may be a slip of the platform; two are no accident when so much time lies between them. */
const betweenMissesMs = 6 * 3_600_000

/**
 * What a look means for a mention. A sign that it was deleted counts at once, an absence only when it lasts. What is gone stays as evidence,
 * unless the platform's terms say otherwise.
 */
export function judgeCheck(
  held: { state: MentionState; retention: Retention; missedAt: number | null },
  seen: Seen,
  now: number,
): Judged {
  switch (seen.kind) {
    case 'there':
      return { state: held.state === 'vanished' ? 'live' : null, missedAt: null, isErased: false }
    case 'gone':
      return gone('deleted', held, now)
    case 'missing': {
      const hasLasted = held.missedAt !== null && now - held.missedAt >= betweenMissesMs
      if (hasLasted) return gone('vanished', held, now)
      return { state: null, missedAt: held.missedAt ?? now, isErased: false }
    }
  }
}

function gone(
  state: MentionState,
  { retention, missedAt }: { retention: Retention; missedAt: number | null },
  now: number,
): Judged {
  return { state, missedAt: missedAt ?? now, isErased: retention !== 'keep' }
}
