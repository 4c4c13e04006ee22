import { z } from 'zod'
import type { Outcome } from '../outcome'
import type { JsonAnswer } from '../json-api'
import { ask, type Asking } from './ask'
import { firstPages, firstSpanMs, mostPages } from './figures'
import { isNewer, newestId } from './newest-id'
import { pageLinks } from './page-links'
import { spentUntil } from './rate-limit'

/** Anything that a list holds; what it is beside its id is for the reader of that list. */
const Item = z.looseObject({ id: z.string().min(1), created_at: z.string().optional() })
export type Item = z.infer<typeof Item>
const Items = z.array(Item)

export interface Timeline {
  items: Item[]
  /** The newest id that was read, from which the next reading goes on. */
  mark: string | null
  /** The instance allows nothing more until then. */
  waitUntil: number | null
}

/**
 * Reads a list from where it was left. Going forward by `min_id` leaves no gap, whatever comes in meanwhile: a reading that is cut short by a
 * limit goes on from its mark. The first reading goes backward from the newest.
 */
export async function readTimeline(
  asking: Asking,
  url: URL,
  mark: string | null,
): Promise<Timeline | Outcome> {
  const isFirst = mark === null
  const read: Timeline = { items: [], mark, waitUntil: null }
  let next: string | null = isFirst ? url.href : after(url, mark)
  for (let pages = 0; next !== null && pages < (isFirst ? firstPages : mostPages); pages += 1) {
    const page: JsonAnswer<Item[]> | Outcome = await ask(asking, next, Items)
    if ('kind' in page) {
      if (page.kind !== 'limited' || read.items.length === 0) return page
      return { ...read, waitUntil: page.untilMs }
    }
    const items: Item[] = page.value
    const fresh = items.filter(({ id }) => isFirst || isNewer(id, read.mark))
    read.items.push(...fresh)
    read.mark = newestId(
      items.map(({ id }) => id),
      read.mark,
    )
    read.waitUntil = spentUntil(page.answer.headers, asking.now)
    if (fresh.length === 0 || read.waitUntil !== null) break
    const links = pageLinks(page.answer.headers['link'], asking.instance)
    next = isFirst
      ? isOldEnough(items, asking.now)
        ? null
        : links.next
      : (links.prev ?? after(url, read.mark))
  }
  return read
}

function after(url: URL, mark: string | null): string {
  const from = new URL(url)
  if (mark !== null) from.searchParams.set('min_id', mark)
  return from.href
}

function isOldEnough(items: readonly Item[], now: number): boolean {
  return items.some(({ created_at: at }) => at !== undefined && Date.parse(at) < now - firstSpanMs)
}
