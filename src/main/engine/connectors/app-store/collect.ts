import { z } from 'zod'
import type { Reading } from '../connector'
import { momentOf } from '../incoming-values'
import { askJson } from '../json-api'
import type { Cursor, FailedOutcome, Outcome } from '../outcome'
import { outcomeOfItems } from '../outcome-of-items'
import { readPages, type ReadPages } from '../read-pages'
import { storeApp, type StoreApp } from './app'
import { doubtedTimes, feedsUrl, mostPages, overlapMs } from './figures'
import { feedReviewMention } from './review-mention'
import { Feed, FeedReview } from './schema'

const Stored = z.object({
  v: z.literal(1),
  readAt: z.number(),
  /** Whether there were reviews the last time, and how often there were none since. */
  hasReviews: z.literal([0, 1]),
  emptyTimes: z.number(),
})
type Stored = z.infer<typeof Stored>

/** The newest reviews of an app in one country, back to those that are known. */
export async function collectFeedReviews(reading: Reading): Promise<Outcome> {
  const app = storeApp(reading.settings)
  if (app === null) return { kind: 'bad-request', words: reading.settings['app'] ?? '', status: 0 }
  const known = Stored.safeParse(reading.cursor).data
  const read = await readFeed(reading, app, known ? known.readAt - overlapMs : -Infinity)
  if ('kind' in read) return read
  const doubted = known && doubtIn(read, known)
  if (doubted) return doubted
  return outcomeOfItems({
    ...{ items: read.items, schema: FeedReview, title: `${app.id} (${app.country.toUpperCase()})` },
    mentionOf: (review) => feedReviewMention(review, app),
    cursor: stored({ v: 1, readAt: reading.now, hasReviews: read.items.length > 0 ? 1 : 0, emptyTimes: 0 }),
    isFirst: known === undefined,
    // Of a first reading nobody can say what was before the feed's own end.
    isPartial: read.isPartial && known?.hasReviews === 1,
  })
}

function readFeed(
  { http, now, signal }: Reading,
  app: StoreApp,
  since: number,
): Promise<ReadPages | FailedOutcome> {
  const isOldEnough = (entry: unknown) => (writtenAt(entry) ?? Infinity) < since
  return readPages(
    async (next) => {
      const page = Number(next ?? '1')
      const url = `${feedsUrl}/${app.country}/rss/customerreviews/page=${page}/id=${app.id}/sortby=mostrecent/json`
      const asked = await askJson({ http, headers: {}, now, signal }, url, Feed)
      if ('kind' in asked) return asked
      const items = asked.value.feed.entry ?? []
      return { items, next: items.length === 0 ? null : String(page + 1) }
    },
    { mostPages, isOldEnough },
  )
}

function writtenAt(entry: unknown): number | null {
  return momentOf(FeedReview.safeParse(entry).data?.updated?.label)
}

/** Reviews do not all go at once: a feed that is suddenly empty has not been put together yet. */
function doubtIn(read: ReadPages, known: Stored): FailedOutcome | null {
  if (read.items.length > 0 || known.hasReviews === 0 || known.emptyTimes >= doubtedTimes) return null
  const cursor = stored({ ...known, emptyTimes: known.emptyTimes + 1 })
  return { kind: 'unreachable', reason: 'empty', status: 200, cursor }
}

function stored(cursor: Stored): Cursor {
  return cursor
}
