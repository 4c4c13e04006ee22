import { z } from 'zod'
import type { Outcome } from '../outcome'
import { ask, type Asking } from './ask'
import { firstPages, firstSpanMs, overlapMs, statusesPerPage } from './figures'
import { newestId } from './newest-id'
import { spentUntil } from './rate-limit'
import type { Item, Timeline } from './timeline'

const Found = z.object({
  statuses: z.array(z.looseObject({ id: z.string().min(1), created_at: z.string().optional() })),
})

/** What the search finds, the newest first, down to what was read the last time. It says nothing of its order, so a page more is read than is needed. */
export async function searchStatuses(
  asking: Asking,
  words: string,
  mark: string | null,
  readAt: number | null,
): Promise<Timeline | Outcome> {
  const read: Timeline = { items: [], mark, waitUntil: null }
  const downTo = readAt === null ? asking.now - firstSpanMs : readAt - overlapMs
  for (let pages = 0; pages < firstPages; pages += 1) {
    const page = await ask(asking, urlOf(asking.instance, words, read.items.length), Found)
    if ('kind' in page) {
      if (page.kind !== 'limited' || read.items.length === 0) return page
      // The rest is behind what was not read: the next run begins at the same place.
      return { ...read, mark, waitUntil: page.untilMs }
    }
    const { statuses } = page.value
    read.items.push(...statuses)
    read.mark = newestId(
      statuses.map(({ id }) => id),
      read.mark,
    )
    read.waitUntil = spentUntil(page.answer.headers, asking.now)
    if (statuses.length < statusesPerPage || read.waitUntil !== null || isOlder(statuses, downTo)) break
  }
  return read
}

function urlOf(instance: string, words: string, offset: number): string {
  const query = new URLSearchParams({ q: words, type: 'statuses', limit: String(statusesPerPage) })
  if (offset > 0) query.set('offset', String(offset))
  return `${instance}/api/v2/search?${query.toString()}`
}

function isOlder(items: readonly Item[], than: number): boolean {
  return items.every(({ created_at: at }) => at !== undefined && Date.parse(at) < than)
}
