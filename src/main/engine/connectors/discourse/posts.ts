import { z } from 'zod'
import { momentOf } from '../incoming-values'
import { askJson } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { mostLatestPages } from './figures'
import type { Forum } from './forum'
import { FoundPost, Latest } from './schema'

export interface ReadPosts {
  /** As they came. */
  posts: unknown[]
  isPartial: boolean
}

const Whole = z.looseObject({ id: z.number(), cooked: z.string() })

/** One post; null where it is not there, or not for us. */
export async function wholePost(
  { origin, api }: Forum,
  id: number,
): Promise<{ post: object | null } | FailedOutcome> {
  return orNone(await askJson(api, `${origin}/posts/${id}.json`, Whole))
}

/** The post under a number of a topic; null where it is not there. */
export async function postAt(
  { origin, api }: Forum,
  { topic, number }: { topic: number; number: number },
): Promise<{ post: { id: number } | null } | FailedOutcome> {
  return orNone(await askJson(api, `${origin}/posts/by_number/${topic}/${number}.json`, Whole))
}

function orNone<T>(asked: { value: T } | FailedOutcome): { post: T | null } | FailedOutcome {
  if (!('kind' in asked)) return { post: asked.value }
  const isNone = 'status' in asked && (asked.status === 404 || asked.status === 410)
  return isNone || asked.kind === 'denied' ? { post: null } : asked
}

/** The newest posts of the whole forum, down to a time. */
export async function latestPosts({ origin, api }: Forum, since: number): Promise<ReadPosts | FailedOutcome> {
  const posts: unknown[] = []
  let before: number | null = null
  for (let pages = 0; pages < mostLatestPages; pages += 1) {
    const url: string = `${origin}/posts.json${before === null ? '' : `?before=${before}`}`
    const asked = await askJson(api, url, Latest)
    if ('kind' in asked) return asked
    const { latest_posts: found } = asked.value
    posts.push(...found.filter((post) => !isOlder(post, since)))
    const lowest = Math.min(...found.flatMap((post) => FoundPost.safeParse(post).data?.id ?? []))
    // Whether the one that is named comes along differs with the forum's version.
    const isEnd = lowest === Infinity || lowest === before
    if (isEnd || isOlder(found.at(-1), since)) return { posts, isPartial: false }
    before = lowest
  }
  return { posts, isPartial: true }
}

export function isOlder(post: unknown, than: number): boolean {
  const at = momentOf(FoundPost.safeParse(post).data?.created_at)
  return at !== null && at < than
}
