import type { Handlers } from '@shared/contract'
import type { PracticeComplaint } from '@shared/model/practice'
import { caseDetail } from '../cases/case-detail'
import type { Workspace } from '../clients/workspace'
import { getClockRules } from '../clocks/store'
import type { ReadDb } from '../db/database'
import { getMention } from '../mentions/read-store'
import { reviewContextOf } from '../replies/review-context'
import { nextComplaint, type PastComplaint } from './next-complaint'
import { listPastComplaints } from './store'

export function practiceHandlers({ clients, now }: Workspace): Pick<Handlers, 'practice.next'> {
  return {
    'practice.next': async ({ client, seed, drawn }) => {
      const db = await clients.reading(client)
      const next = nextComplaint(listPastComplaints(db), drawn, seed)
      return next && complaintOf(db, next, now())
    },
  }
}

function complaintOf(db: ReadDb, { caseId, mentionId }: PastComplaint, now: number): PracticeComplaint {
  const { outcome, saga } = caseDetail(db, caseId, getClockRules(db), now)
  const { publishedAt, platform, authorName, title, text, lang, rating, topics } = getMention(db, mentionId)
  const context = reviewContextOf(db, { mentionId, platform }, now)
  return {
    ...{
      case: caseId,
      mention: mentionId,
      publishedAt,
      platform,
      authorName,
      title,
      text,
      lang,
      rating,
      topics,
    },
    isPublic: context.channel?.isPublic !== false,
    outcome,
    answers: saga.flatMap((entry) =>
      entry.kind === 'answer' ? [{ at: entry.at, platform: entry.platform, text: entry.reply.text }] : [],
    ),
    context,
  }
}
