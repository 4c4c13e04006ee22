import { momentOf } from '../incoming-values'
import { askJson, type JsonApi } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { apiUrl, mostPages, repliesPerPage, threadsPerPage, watchedPages } from './figures'
import { Listed, Thread } from './schema'

export interface ReadThreads {
  /** As they came, the newest first. */
  threads: unknown[]
  isPartial: boolean
}

/** The threads below all that a channel shows: those since the last reading, and always the newest pages, for answers that came later. */
export async function readThreads(
  api: JsonApi,
  channel: string,
  since: number,
): Promise<ReadThreads | FailedOutcome> {
  const threads: unknown[] = []
  let pageToken: string | undefined
  for (let pages = 1; pages <= mostPages; pages += 1) {
    const asked = await askJson(api, urlOf(channel, pageToken), Listed)
    if ('kind' in asked) return asked
    threads.push(...asked.value.items)
    pageToken = asked.value.nextPageToken
    const isEnough = pages >= watchedPages && isOlder(asked.value.items.at(-1), since)
    if (!pageToken || isEnough) return { threads, isPartial: false }
  }
  return { threads, isPartial: true }
}

function urlOf(channel: string, pageToken: string | undefined): string {
  const query = new URLSearchParams({
    ...{ part: 'snippet,replies', allThreadsRelatedToChannelId: channel, order: 'time' },
    ...{ maxResults: String(threadsPerPage), textFormat: 'plainText', ...(pageToken && { pageToken }) },
  })
  return `${apiUrl}/commentThreads?${query.toString()}`
}

function isOlder(thread: unknown, than: number): boolean {
  const at = momentOf(Thread.safeParse(thread).data?.snippet.topLevelComment.snippet.publishedAt)
  return at !== null && at < than
}

/** All answers of a thread, of which the list of threads shows only some. */
export async function readReplies(api: JsonApi, parentId: string): Promise<unknown[] | FailedOutcome> {
  const replies: unknown[] = []
  let pageToken: string | undefined
  for (let pages = 0; pages < mostPages; pages += 1) {
    const query = new URLSearchParams({
      ...{ part: 'snippet', parentId, maxResults: String(repliesPerPage), textFormat: 'plainText' },
      ...(pageToken && { pageToken }),
    })
    const asked = await askJson(api, `${apiUrl}/comments?${query.toString()}`, Listed)
    if ('kind' in asked) return asked
    replies.push(...asked.value.items)
    pageToken = asked.value.nextPageToken
    if (!pageToken) break
  }
  return replies
}
