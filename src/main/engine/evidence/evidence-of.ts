import { diffWordsWithSpace } from 'diff'
import type { DiffPart, EvidenceDocument, EvidenceMention } from '@shared/model/evidence'
import { caseDetail } from '../cases/case-detail'
import { getClockRules } from '../clocks/store'
import type { ReadDb } from '../db/database'
import { listAttachments } from '../entries/attachment-store'
import { findBrokenLink } from '../journal/store'
import * as store from './store'

/** Longer texts are set side by side whole: comparing takes the square of what differs. */
const longestCompared = 20_000

/** All of a case that can be shown to others, with the sums by which it can be checked. */
export function evidenceOf(db: ReadDb, client: string, caseId: number, now: number): EvidenceDocument {
  const detail = caseDetail(db, caseId, getClockRules(db), now)
  return {
    format: 'atalaya-evidence-1',
    client,
    subject: store.subjectName(db, detail.subjectId),
    madeAt: now,
    case: detail,
    mentions: store.listCaseMentions(db, caseId).map((row) => toEvidence(db, row)),
    journal: store.listJournalOf(db, caseId),
    chain: { isUnbroken: findBrokenLink(db) === null, ...store.journalHead(db) },
  }
}

function toEvidence(db: ReadDb, row: ReturnType<typeof store.listCaseMentions>[number]): EvidenceMention {
  const { ratingValue, ratingMax, ownerReply, ownerRepliedAt, ...mention } = row
  return {
    ...mention,
    rating: ratingValue === null ? null : { value: ratingValue, max: ratingMax ?? 5 },
    ownerReply: ownerReply === null ? null : { text: ownerReply, publishedAt: ownerRepliedAt },
    revisions: revisionsOf(db, row.id, row.title ? `${row.title}\n${row.text}` : row.text),
    attachments: listAttachments(db, row.id),
  }
}

/** Each edit beside what it replaced; the moment is when the edit was first seen. */
function revisionsOf(db: ReadDb, mentionId: number, latest: string): EvidenceMention['revisions'] {
  const held = store.listRevisionTexts(db, mentionId)
  return held.map(({ seenAt, text }, index) => ({
    seenAt,
    diff: diffOf(text, held[index + 1]?.text ?? latest),
  }))
}

export function diffOf(before: string, after: string): DiffPart[] {
  if (before.length + after.length > longestCompared) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
