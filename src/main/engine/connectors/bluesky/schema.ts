import { z } from 'zod'

// What the platform answers, as far as it is used.

const count = z.number().int().nonnegative().nullish().catch(null)

export const Ref = z.object({ uri: z.string().startsWith('at://'), cid: z.string().min(1) })
export type Ref = z.infer<typeof Ref>

export const Author = z.object({
  did: z.string().startsWith('did:'),
  handle: z.string().nullish(),
  displayName: z.string().nullish(),
  avatar: z.string().nullish(),
  verification: z.object({ verifiedStatus: z.string().nullish() }).nullish().catch(null),
})

/** A post as its author wrote it. */
export const PostRecord = z.object({
  text: z.string().default(''),
  createdAt: z.string().nullish(),
  langs: z.array(z.string()).nullish().catch(null),
  reply: z.object({ root: Ref, parent: Ref }).nullish().catch(null),
})

const image = z.object({ fullsize: z.string().nullish(), alt: z.string().nullish() })

/** A post as a search or a notification shows it; of the latter without its counts. */
export const Post = Ref.extend({
  author: Author,
  record: PostRecord,
  /** Of a notification only: why it came. */
  reason: z.string().nullish(),
  indexedAt: z.string().nullish(),
  likeCount: count,
  repostCount: count,
  replyCount: count,
  quoteCount: count,
  embed: z
    .object({ images: z.array(image).nullish() })
    .nullish()
    .catch(null),
})
export type Post = z.infer<typeof Post>

export const FoundPosts = z.object({ posts: z.array(z.unknown()), cursor: z.string().optional() })
export const Notifications = z.object({
  notifications: z.array(z.unknown()),
  cursor: z.string().optional(),
})

/** What an account keeps in its own repository. */
export const OwnRecord = Ref.extend({ value: PostRecord })
export const OwnRecords = z.object({ records: z.array(z.unknown()) })

export const Session = z.object({
  accessJwt: z.string().min(1),
  refreshJwt: z.string().min(1),
  did: z.string().startsWith('did:'),
  handle: z.string().optional(),
  didDoc: z
    .object({
      service: z
        .array(z.object({ id: z.string().optional(), serviceEndpoint: z.unknown() }))
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
})

export const Refusal = z.object({ error: z.string(), message: z.string().optional() })
