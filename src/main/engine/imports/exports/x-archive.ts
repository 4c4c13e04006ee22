import { emptyMention, type IncomingAuthor } from '@shared/model/mention'
import { z } from 'zod'
import { momentOf } from '../../connectors/incoming-values'
import { htmlText, looksLikeHtml } from '../../text/html-text'
import { languageOf } from '../../text/language-of'
import { plainText } from '../../text/plain-text'
import { readCount } from '../read-count'
import { safeJson } from '../readers/json-text'
import { itemOf, type ExportItem } from './export-file'

const Tweet = z.object({
  tweet: z.object({
    id_str: z.string().min(1),
    full_text: z.string(),
    created_at: z.string(),
    favorite_count: z.string().nullish(),
    retweet_count: z.string().nullish(),
    in_reply_to_status_id_str: z.string().nullish(),
    lang: z.string().nullish(),
  }),
})
type Tweet = z.infer<typeof Tweet>['tweet']

const Accounts = z.array(
  z.object({
    account: z.object({
      username: z.string(),
      accountId: z.string(),
      accountDisplayName: z.string().nullish(),
    }),
  }),
)

export const tweetsPath = /(?:^|\/)data\/tweets?(?:-part\d+)?\.js$/
export const accountPath = /(?:^|\/)data\/account\.js$/
export const scriptStart = /^window\.YTD\.\w+\.part\d+\s*=/

/** The value that a script of the archive sets. It is data up to its end and only ever read as such, never run. */
export function valueOfScript(script: string): unknown {
  const [start] = scriptStart.exec(script.trimStart()) ?? []
  if (start === undefined) return null
  try {
    return JSON.parse(safeJson(script.trimStart().slice(start.length).trim().replace(/;$/, '')))
  } catch {
    return null
  }
}

export function accountIn(value: unknown): IncomingAuthor | null {
  const account = Accounts.safeParse(value).data?.[0]?.account
  if (!account) return null
  const { username, accountId, accountDisplayName } = account
  return {
    ...{ externalId: accountId, name: accountDisplayName ?? username, handle: username, followers: null },
    ...{ url: `https://x.com/${encodeURIComponent(username)}`, isOwner: true },
  }
}

/** The posts of the account whose archive it is; what it only passed on is by others. */
export function tweetItems(value: unknown, author: IncomingAuthor | null): ExportItem[] {
  const entries: unknown[] = Array.isArray(value) ? value : []
  return entries.flatMap((entry, index) => {
    const tweet = Tweet.safeParse(entry).data?.tweet
    if (tweet?.full_text.startsWith('RT @')) return []
    return itemOf(index + 1, tweet ? mentionOf(tweet, author) : null, entry)
  })
}

function mentionOf(tweet: Tweet, author: IncomingAuthor | null) {
  const text = looksLikeHtml(tweet.full_text) ? htmlText(tweet.full_text) : tweet.full_text
  const publishedAt = momentOf(tweet.created_at)
  return {
    ...emptyMention(tweet.id_str, 'post', 'import'),
    ...{ author, text: plainText(text), url: `https://x.com/i/status/${encodeURIComponent(tweet.id_str)}` },
    lang: languageOf(tweet.lang ?? ''),
    ...{ publishedAt, publishedPrecision: publishedAt === null ? ('unknown' as const) : ('second' as const) },
    counts: {
      likes: countOf(tweet.favorite_count),
      shares: countOf(tweet.retweet_count),
      replies: null,
      views: null,
    },
    thread: { rootId: null, parentId: tweet.in_reply_to_status_id_str ?? null },
  }
}

function countOf(value: string | null | undefined): number | null {
  return value ? readCount(value) : null
}
