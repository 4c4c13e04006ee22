import { reviewLangs } from '@shared/model/review'
import { prepared, type ReadDb } from '../db/database'
import type { PastComplaint } from './next-complaint'

/** So many of the latest of a queue are drawn from: enough for years of practice, and soon read in a client of any size. */
const mostOfQueue = 300

/**
 * The complaints of the client's latest cases, in the languages that the review reads; what was erased is none, and neither is
 * what pleases its writer, however the reader took it: nobody learns to apologise for praise.
 */
export function listPastComplaints(db: ReadDb): PastComplaint[] {
  const queues = ['resolved', 'waiting', 'unanswered', 'snoozed']
  return queues.flatMap((queue) => listOfQueue(db, queue))
}

function listOfQueue(db: ReadDb, queue: string): PastComplaint[] {
  return prepared<Omit<PastComplaint, 'isResolved'>>(
    db,
    `SELECT c.id AS caseId, m.id AS mentionId, coalesce(m.textLang, m.lang) AS lang,
       (SELECT t.name FROM mentionTopic z JOIN topic t ON t.id = z.topicId WHERE z.mentionId = m.id ORDER BY t.name LIMIT 1) AS topic
     FROM caseFile c CROSS JOIN mention m ON m.id = c.firstMentionId
     WHERE c.queue = ? AND c.kind = 'complaint' AND m.complaint = 1 AND m.state <> 'removed' AND m.text <> ''
       AND m.sentiment IN ('negative', 'mixed') AND coalesce(m.stars, 1) < 4
       AND coalesce(m.textLang, m.lang) IN (SELECT value FROM json_each(?))
     ORDER BY c.latestMentionId DESC LIMIT ?`,
  )
    .all(queue, JSON.stringify(reviewLangs), mostOfQueue)
    .map((row) => ({ ...row, isResolved: queue === 'resolved' }))
}
