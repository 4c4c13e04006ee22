import type { Correction } from '@shared/model/correction'
import type { TriageReasons } from '@shared/model/triage'
import type { ReadDb } from '../db/database'
import { clientTriage } from './client-triage'
import { judgedBy } from './learning/judged'
import { countEarlierComplaints, findHeld, listCorrectionsOf } from './store'
import { explainedTriageOf, type Reader } from './triage'

/** Why a stored mention was read so, worked out anew from what the client's reader knows now. */
export function explainMention(
  db: ReadDb,
  reader: Reader,
  id: number,
): { reasons: TriageReasons; corrections: Correction[] } {
  const held = findHeld(db, id)
  const corrections = listCorrectionsOf(db, id)
  if (!held) return { reasons: { sentiment: [], complaint: [], topics: [], urgency: [] }, corrections }
  const { authorId } = held
  const earlierComplaints = () => (authorId === null ? 0 : countEarlierComplaints(db, authorId, id))
  const { reasons } = explainedTriageOf(
    { ...held, judged: judgedBy(corrections), earlierComplaints },
    reader,
    clientTriage(db, reader),
  )
  return { reasons, corrections }
}
