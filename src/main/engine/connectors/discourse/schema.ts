import { z } from 'zod'

// What a forum answers, as far as it is used; plugins leave things out and put things in.

const id = z.number().int().positive()

export const Post = z.object({
  id,
  username: z.string().nullish(),
  name: z.string().nullish(),
  user_id: z.number().int().nullish(),
  created_at: z.string(),
  updated_at: z.string().nullish(),
  cooked: z.string(),
  raw: z.string().nullish(),
  topic_id: id,
  topic_slug: z.string().nullish(),
  topic_title: z.string().nullish(),
  post_number: id,
  reply_to_post_number: z.number().int().nullish(),
  reply_count: z.number().int().nonnegative().nullish().catch(null),
  actions_summary: z
    .array(z.object({ id: z.number(), count: z.number().nullish() }))
    .nullish()
    .catch(null),
  version: z.number().int().nullish(),
  hidden: z.boolean().nullish(),
  deleted_at: z.string().nullish(),
  user_deleted: z.boolean().nullish(),
  post_url: z.string().nullish(),
})
export type Post = z.infer<typeof Post>

export const FoundPost = z.object({ id, created_at: z.string(), topic_id: id })
export const Found = z.object({
  posts: z.array(z.unknown()),
  topics: z.array(z.object({ id, title: z.string().nullish() })).catch([]),
  grouped_search_result: z.object({ more_full_page_results: z.boolean().nullish() }).nullish().catch(null),
})

export const Latest = z.object({ latest_posts: z.array(z.unknown()) })
export const Topic = z.object({ post_stream: z.object({ stream: z.array(id) }) })
export const TopicPosts = z.object({ post_stream: z.object({ posts: z.array(z.unknown()) }) })

/** What comes of writing one; where somebody has to approve it first, it is in a queue and has no id yet. */
export const Written = z.union([
  Post.pick({ id: true, topic_id: true, post_number: true, topic_slug: true }),
  z.object({ action: z.literal('enqueued') }),
])

export const Refusal = z.object({
  errors: z.array(z.string()).default([]),
  error_type: z.string().optional(),
  extras: z.object({ wait_seconds: z.number().nonnegative().optional() }).nullish().catch(null),
})
