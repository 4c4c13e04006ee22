import { z } from 'zod'

// What the platform answers, as far as it is used.

export const Reply = z.object({
  comment: z.string(),
  updateTime: z.string().nullish(),
  reviewReplyState: z.string().nullish(),
  policyViolation: z.string().nullish(),
})

export const Review = z.object({
  name: z.string().regex(/\/locations\/.+\/reviews\/.+/),
  reviewer: z
    .object({
      displayName: z.string().nullish(),
      profilePhotoUrl: z.string().nullish(),
      isAnonymous: z.boolean().nullish(),
    })
    .nullish(),
  starRating: z.string().nullish(),
  comment: z.string().nullish(),
  createTime: z.string(),
  updateTime: z.string().nullish(),
  reviewReply: Reply.nullish(),
  reviewReplyUrl: z.string().nullish(),
})
export type Review = z.infer<typeof Review>

export const Account = z.object({ name: z.string().regex(/^accounts\//) })
export const Accounts = z.object({
  accounts: z.array(Account).default([]),
  nextPageToken: z.string().optional(),
})

export const Place = z.object({ name: z.string().regex(/^locations\//), title: z.string().default('') })
export const Places = z.object({
  locations: z.array(Place).default([]),
  nextPageToken: z.string().optional(),
})
export type Place = z.infer<typeof Place>

export const Reviews = z.object({
  locationReviews: z.array(z.object({ name: z.string().optional(), review: z.unknown() })).default([]),
  nextPageToken: z.string().optional(),
})
