import type { Reading } from '../connector'
import { askJson } from '../json-api'
import type { FailedOutcome, Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { stackApi, urlOf } from './api'
import { backlogAt, cursorAfter, type Backlog } from './cursor'
import { dayMs, mostPages, questionsPerPage } from './figures'
import { questionMention } from './question-mention'
import { Question, Questions } from './schema'
import { siteOf, type Site } from './site'

interface Read {
  items: unknown[]
  /** Where to go on; null where all was read. */
  page: number | null
  waitMs: number
}

/** The questions that a search finds since the last reading, the newest first. */
export async function collectQuestions(reading: Reading): Promise<Outcome> {
  const { settings, cursor, now } = reading
  const site = siteOf(settings['site'] ?? '')
  if (site === null) return { kind: 'bad-request', words: settings['site'] ?? '', status: 0 }
  const backlog = backlogAt(cursor, now)
  const read = await readBacklog(reading, site, backlog)
  if ('kind' in read) return read
  return outcomeOfItems({
    ...{ items: read.items, schema: Question, cursor: cursorAfter(backlog, read.page) },
    mentionOf: (question) => questionMention(question, site),
    title: `${settings['words'] ?? ''} (${site.host})`,
    ...{ isFirst: backlog.isFirst, isPartial: false, atLeastMs: read.waitMs },
  })
}

/** Until its end, or until the platform wants to be left alone: the next reading goes on there. */
async function readBacklog(
  reading: Reading,
  site: Site,
  { since, page: first }: Backlog,
): Promise<Read | FailedOutcome> {
  const read: Read = { items: [], page: first, waitMs: 0 }
  for (let page = first; page < first + mostPages; page += 1) {
    const asked = await askJson(stackApi(reading), pageUrl(reading, site, since, page), Questions)
    if ('kind' in asked) return asked
    const { items, has_more: hasMore } = asked.value
    read.items.push(...items)
    read.page = hasMore ? page + 1 : null
    read.waitMs = waitAfter(asked.value, reading.now)
    if (!hasMore || read.waitMs > 0) break
  }
  return read
}

function pageUrl({ settings }: Reading, site: Site, since: number, page: number): string {
  return urlOf('/search/advanced', site, settings, {
    ...{ q: settings['words'] ?? '', sort: 'creation', order: 'desc', filter: 'withbody' },
    fromdate: String(Math.floor(since / 1000)),
    ...{ page: String(page), pagesize: String(questionsPerPage) },
  })
}

/** A day's allowance begins anew at midnight, UTC. */
function waitAfter({ backoff, quota_remaining: left }: Questions, now: number): number {
  return left === 0 ? dayMs - (now % dayMs) : (backoff ?? 0) * 1000
}
