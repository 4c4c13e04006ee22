import { z } from 'zod'

// What the platform answers, as far as it is used.

const count = z.number().int().nonnegative().nullish().catch(null)

export const Comment = z.object({
  id: z.string().min(1),
  snippet: z.object({
    authorDisplayName: z.string().nullish(),
    authorProfileImageUrl: z.string().nullish(),
    authorChannelUrl: z.string().nullish(),
    authorChannelId: z.object({ value: z.string().nullish() }).nullish(),
    textDisplay: z.string().nullish(),
    textOriginal: z.string().nullish(),
    videoId: z.string().nullish(),
    parentId: z.string().nullish(),
    likeCount: count,
    publishedAt: z.string().nullish(),
    updatedAt: z.string().nullish(),
  }),
})
export type Comment = z.infer<typeof Comment>

export const Thread = z.object({
  id: z.string().min(1),
  snippet: z.object({
    videoId: z.string().nullish(),
    topLevelComment: Comment,
    canReply: z.boolean().nullish(),
    isPublic: z.boolean().nullish(),
    totalReplyCount: z.number().int().nonnegative().catch(0),
  }),
  replies: z
    .object({ comments: z.array(z.unknown()) })
    .nullish()
    .catch(null),
})
export type Thread = z.infer<typeof Thread>

export const Listed = z.object({ items: z.array(z.unknown()), nextPageToken: z.string().optional() })

export const Channels = z.object({
  /** Left out where there is none. */
  items: z
    .array(z.object({ id: z.string().min(1), snippet: z.object({ title: z.string() }).nullish() }))
    .default([]),
  kind: z.string(),
})
