import { z } from 'zod'

// What the platform answers, as far as it is used: the names are being changed, so that both are understood.

const count = z.number().int().nullish().catch(null)
const references = z.array(z.object({ type: z.string(), id: z.string() })).nullish()
const note = z.object({ text: z.string() }).nullish()
const history = z.array(z.string()).nullish()

export const Post = z
  .object({
    id: z.string().regex(/^\d{1,20}$/),
    text: z.string(),
    created_at: z.string().nullish(),
    lang: z.string().nullish(),
    author_id: z.string().nullish(),
    conversation_id: z.string().nullish(),
    public_metrics: z
      .object({
        ...{ like_count: count, reply_count: count, quote_count: count, impression_count: count },
        ...{ retweet_count: count, repost_count: count },
      })
      .nullish(),
    ...{ referenced_tweets: references, referenced_posts: references },
    ...{ note_tweet: note, note_post: note },
    ...{ edit_history_tweet_ids: history, edit_history_post_ids: history },
  })
  .transform((post) => ({
    ...post,
    references: post.referenced_posts ?? post.referenced_tweets ?? [],
    longText: (post.note_post ?? post.note_tweet)?.text ?? null,
    /** All ids that it has had, the first one first. */
    versions: post.edit_history_post_ids ?? post.edit_history_tweet_ids ?? [],
    shares: post.public_metrics?.repost_count ?? post.public_metrics?.retweet_count ?? null,
  }))
export type Post = z.infer<typeof Post>

export const User = z.object({
  id: z.string(),
  username: z.string().nullish(),
  name: z.string().nullish(),
  verified_type: z.string().nullish(),
  public_metrics: z.object({ followers_count: count }).nullish(),
})
export type User = z.infer<typeof User>

export const Me = z.object({ data: z.object({ id: z.string().regex(/^\d+$/), username: z.string() }) })

/** What could not be given, in an answer that is a success otherwise. */
const Missing = z.object({
  type: z.string().nullish(),
  title: z.string().nullish(),
  detail: z.string().nullish(),
  resource_id: z.string().nullish(),
  value: z.string().nullish(),
})

/** Without posts the list is left out, but never all three. */
export const Posts = z
  .object({
    data: z.array(z.unknown()).optional(),
    includes: z.object({ users: z.array(z.unknown()).nullish() }).nullish(),
    errors: z.array(Missing).optional(),
    meta: z.object({ next_token: z.string().nullish() }).optional(),
  })
  .refine(({ data, errors, meta }) => data ?? errors ?? meta)
export type Posts = z.infer<typeof Posts>

export const Posted = z.object({ data: z.object({ id: z.string().regex(/^\d{1,20}$/) }) })

/** The post that it answers. */
export function parentOf({ references }: Post): string | null {
  return references.find(({ type }) => type === 'replied_to')?.id ?? null
}
