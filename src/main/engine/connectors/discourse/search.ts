import { askJson } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { mostPosts, mostSearchPages } from './figures'
import type { Forum } from './forum'
import { isOlder, wholePost, type ReadPosts } from './posts'
import { Found, FoundPost } from './schema'

interface Hits {
  hits: unknown[]
  /** By the number of the topic. */
  titles: Map<number, string>
  isPartial: boolean
}

/** Posts that a search finds, whole: the search itself shows only how they begin. */
export async function searchPosts(
  forum: Forum,
  words: string,
  since: number,
): Promise<ReadPosts | FailedOutcome> {
  const found = await readPages(forum, words, since)
  if ('kind' in found) return found
  const posts: unknown[] = []
  for (const hit of found.hits.slice(0, mostPosts)) {
    const known = FoundPost.safeParse(hit).data
    const whole = known ? await wholePost(forum, known.id) : { post: hit }
    if ('kind' in whole) return whole
    const title = known && found.titles.get(known.topic_id)
    if (whole.post) posts.push({ ...whole.post, ...(title && { topic_title: title }) })
  }
  return { posts, isPartial: found.isPartial || found.hits.length > mostPosts }
}

async function readPages(
  { origin, api }: Forum,
  words: string,
  since: number,
): Promise<Hits | FailedOutcome> {
  const read: Hits = { hits: [], titles: new Map(), isPartial: false }
  // It knows days only; what of the first of them is older is left out below.
  const q = `${words} order:latest after:${new Date(since).toISOString().slice(0, 10)}`
  for (let page = 1; page <= mostSearchPages; page += 1) {
    const query = new URLSearchParams({ q, page: String(page) })
    const asked = await askJson(api, `${origin}/search.json?${query.toString()}`, Found)
    if ('kind' in asked) return asked
    const { posts, topics, grouped_search_result: grouped } = asked.value
    read.hits.push(...posts.filter((post) => !isOlder(post, since)))
    for (const { id, title } of topics) if (title) read.titles.set(id, title)
    const isEnd = grouped?.more_full_page_results !== true || posts.length === 0
    if (isEnd || isOlder(posts.at(-1), since)) return read
  }
  return { ...read, isPartial: true }
}
