import { z } from 'zod'
import { List } from '../meta/lists'

// What a page shows, as far as it is used.

const count = z.number().int().nullish().catch(null)
const Who = z.object({ id: z.string(), name: z.string().nullish() })

/** A comment, or what a visitor wrote on the page. */
export const Item = z.object({
  id: z.string().min(1),
  message: z.string().nullish(),
  created_time: z.string(),
  /** Left out where the account may not see who wrote it. */
  from: Who.nullish(),
  parent: z.object({ id: z.string() }).nullish(),
  permalink_url: z.string().nullish(),
  like_count: count,
  comment_count: count,
  shares: z.object({ count }).nullish(),
  can_comment: z.boolean().nullish(),
  attachment: z.object({ type: z.string().nullish(), url: z.string().nullish() }).nullish().catch(null),
})
export type Item = z.infer<typeof Item>

export const itemFields =
  'id,message,created_time,from{id,name},parent{id},permalink_url,like_count,comment_count,can_comment,attachment{type,url}'
export const visitorFields = 'id,message,created_time,from{id,name},permalink_url,shares'

/** A post of the page with the newest comments under it, if there are any. */
export const Post = z.object({ id: z.string().min(1), created_time: z.string(), comments: List.nullish() })

/** With where it was found: under which post, on which page. */
export const FoundItem = z.object({
  item: Item,
  /** Null for what stands on the page by itself. */
  postId: z.string().nullable(),
  pageId: z.string(),
  pageName: z.string(),
})
export type FoundItem = z.infer<typeof FoundItem>
