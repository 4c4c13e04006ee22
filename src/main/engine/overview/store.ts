import type { ClientFigures } from '@shared/model/client'
import { prepared, type ReadDb } from '../db/database'
import { isReportDue } from '../reports/is-report-due'

const dayMs = 86_400_000
/** So many days are drawn, and as many are set beside them. */
const shownDays = 7

/** The figures of a client's line in the overview; each is a count of an index, or of the rollups. */
export function figuresOf(db: ReadDb, now: number): ClientFigures {
  const counts = prepared<Omit<ClientFigures, 'negative' | 'isReportDue'>>(
    db,
    `SELECT (SELECT count(*) FROM mention) AS mentionCount,
       (SELECT count(*) FROM mention WHERE readAt IS NULL) AS unreadCount,
       (SELECT max(lastRunAt) FROM source) AS lastReadAt,
       (SELECT count(*) FROM source WHERE pausedAt IS NULL AND createdAt <= :now AND healthCode NOT IN
         ('waiting', 'reading', 'quiet', 'imported', 'paused', 'offline')) AS troubledSources,
       (SELECT count(*) FROM caseFile WHERE queue = 'unanswered') AS openCases,
       (SELECT count(*) FROM caseFile WHERE queue = 'unanswered' AND dueAt < :now) AS overdue,
       (SELECT min(dueAt) FROM caseFile WHERE queue = 'unanswered' AND dueAt >= :now) AS nextDueAt,
       (SELECT count(*) FROM promise WHERE status = 'pending' AND dueAt < :now) AS latePromises,
       (SELECT count(*) FROM promise WHERE status = 'pending' AND dueAt >= :now AND dueAt < :now + ${dayMs}) AS promisesToday,
       (SELECT max(approvedAt) FROM report) AS lastReportAt,
       (SELECT count(*) FROM report WHERE approvedAt IS NULL) AS draftReports`,
  ).get({ now })
  if (!counts) throw new Error('the counts of a client are missing')
  return { ...counts, isReportDue: isReportDue(db, now), negative: negativeOf(db, now) }
}

/** Negative mentions of the brand by day, the last seven days and as many before. */
function negativeOf(db: ReadDb, now: number): ClientFigures['negative'] {
  const today = Math.floor(
    (now +
      (prepared<number>(db, 'SELECT offsetMs FROM localTime WHERE fromAt <= ? ORDER BY fromAt DESC LIMIT 1')
        .pluck()
        .get(now) ?? 0)) /
      dayMs,
  )
  const from = today - 2 * shownDays + 1
  const rows = prepared<{ day: number; negative: number }>(
    db,
    `SELECT c.day, sum(c.negative) AS negative FROM subject s CROSS JOIN rollup c ON c.subjectId = s.id
     WHERE s.kind = 'brand' AND c.dimension = 'all' AND c.day BETWEEN ? AND ? GROUP BY c.day`,
  ).all(from, today)
  const byDay = new Map(rows.map(({ day, negative }) => [day, negative]))
  const days = Array.from({ length: 2 * shownDays }, (_, index) => byDay.get(from + index) ?? 0)
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0)
  return { days: days.slice(shownDays), before: sum(days.slice(0, shownDays)) }
}
