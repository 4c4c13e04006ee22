import { z } from 'zod'

// What an Instagram account shows, as far as it is used.

const count = z.number().int().nullish().catch(null)

const Reply = z.object({
  id: z.string().min(1),
  text: z.string().nullish(),
  timestamp: z.string(),
  username: z.string().nullish(),
  from: z.object({ id: z.string(), username: z.string().nullish() }).nullish(),
  like_count: count,
  hidden: z.boolean().nullish(),
  parent_id: z.string().nullish(),
})

/** A comment, with what stands under it. */
export const Comment = Reply.extend({ replies: z.object({ data: z.array(z.unknown()) }).nullish() })
export type Comment = z.infer<typeof Comment>

const own = 'id,text,timestamp,username,from,like_count,hidden,parent_id'
export const commentFields = `${own},replies.limit(50){${own}}`

/** A picture or a film, of the account or with the account tagged in it. */
export const Media = z.object({
  id: z.string().min(1),
  caption: z.string().nullish(),
  permalink: z.string().nullish(),
  timestamp: z.string(),
  username: z.string().nullish(),
  like_count: count,
  comments_count: count,
})
export type Media = z.infer<typeof Media>

export const mediaFields = 'id,permalink,timestamp,comments_count'
export const tagFields = 'id,caption,permalink,timestamp,username,like_count,comments_count'

const account = z.object({ id: z.string(), username: z.string(), page: z.string() })

/** With where it was found: a comment under the account's own, or what the account is tagged in. */
export const FoundItem = z.union([
  z.object({ comment: Comment, media: Media, account }),
  z.object({ tagged: Media, account }),
])
export type FoundItem = z.infer<typeof FoundItem>
export type FoundComment = Extract<FoundItem, { comment: unknown }>
export type FoundTag = Extract<FoundItem, { tagged: unknown }>
