import { emptyMention, type IncomingAuthor, type IncomingMention } from '@shared/model/mention'
import { z } from 'zod'
import { momentOfSeconds } from '../../connectors/incoming-values'
import { hashedId } from '../../text/external-id'
import { plainName, plainText } from '../../text/plain-text'
import { itemOf, type ExportItem } from './export-file'
import { repaired } from './repaired'

const maxText = 100_000

const Comment = z.object({
  timestamp: z.number(),
  title: z.string().nullish(),
  data: z.array(
    z.object({
      comment: z.object({
        timestamp: z.number().nullish(),
        comment: z.string(),
        author: z.string().nullish(),
      }),
    }),
  ),
})
const Post = z.object({
  timestamp: z.number(),
  title: z.string().nullish(),
  data: z.array(z.object({ post: z.string().optional() })).nullish(),
})
export const Comments = z.object({ comments_v2: z.array(z.unknown()) })
export const Posts = z.array(z.unknown())

export const commentsPath = /(?:^|\/)comments(?:_and_reactions)?\/comments(?:_\d+)?\.json$/
export const postsPath = /(?:^|\/)posts\/your_posts[^/]*\.json$/

/** What an account has written under things, out of “Download your information”. */
export function commentItems(file: unknown): ExportItem[] {
  return (Comments.safeParse(file).data?.comments_v2 ?? []).map((entry, index) => {
    const { data } = Comment.safeParse(entry)
    const comment = data?.data[0]?.comment
    if (!data || !comment) return itemOf(index + 1, null, entry)
    const at = momentOfSeconds(comment.timestamp ?? data.timestamp)
    const words = { text: comment.comment, title: data.title, author: comment.author }
    return itemOf(index + 1, mentionOf('comment', at, words), entry)
  })
}

/** What it has posted. Entries without words are pictures and check-ins. */
export function postItems(file: unknown): ExportItem[] {
  return (Posts.safeParse(file).data ?? []).map((entry, index) => {
    const { data } = Post.safeParse(entry)
    if (!data) return itemOf(index + 1, null, entry)
    const text = (data.data ?? []).map(({ post }) => post ?? '').join('\n')
    return itemOf(
      index + 1,
      mentionOf('post', momentOfSeconds(data.timestamp), { text, title: data.title, author: null }),
      entry,
    )
  })
}

interface Words {
  text: string
  title: string | null | undefined
  author: string | null | undefined
}

/** The export names no ids. */
function mentionOf(kind: 'comment' | 'post', at: number | null, words: Words): IncomingMention {
  const text = plainText(repaired(words.text), maxText)
  const title = plainName(repaired(words.title ?? ''), 500)
  const author = authorOf(plainName(repaired(words.author ?? '')))
  return {
    ...emptyMention(hashedId([kind, author?.name ?? null, at, text]), kind, 'import'),
    ...{ author, text, title: title === '' ? null : title },
    ...{ publishedAt: at, publishedPrecision: at === null ? 'unknown' : 'second' },
  }
}

/** Only the account itself is in its export. */
function authorOf(name: string): IncomingAuthor | null {
  if (name === '') return null
  return { externalId: null, name, handle: null, url: null, followers: null, isOwner: true }
}
