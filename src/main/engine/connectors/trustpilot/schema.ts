import { z } from 'zod'

// What the platform answers, as far as it is used.

const count = z.number().int().nonnegative().nullish().catch(null)

export const Review = z.object({
  id: z.string().min(1),
  consumer: z.object({ id: z.string().nullish(), displayName: z.string().nullish() }).nullish(),
  businessUnit: z
    .object({ id: z.string().nullish(), displayName: z.string().nullish() })
    .nullish()
    .catch(null),
  stars: z.number().int().min(1).max(5).nullish().catch(null),
  title: z.string().nullish(),
  text: z.string().nullish(),
  language: z.string().nullish(),
  createdAt: z.string(),
  updatedAt: z.string().nullish(),
  companyReply: z
    .object({ text: z.string(), createdAt: z.string().nullish(), updatedAt: z.string().nullish() })
    .nullish(),
  isVerified: z.boolean().nullish(),
  numberOfLikes: count,
})
export type Review = z.infer<typeof Review>

export const Reviews = z.object({ reviews: z.array(z.unknown()) })

export const Unit = z.object({
  id: z.string().min(1),
  displayName: z.string().nullish(),
  score: z
    .object({ trustScore: z.number().positive().max(5) })
    .nullish()
    .catch(null),
  numberOfReviews: z.object({ total: count }).nullish().catch(null),
})
export type Unit = z.infer<typeof Unit>

export const Token = z.object({
  access_token: z.string().min(1),
  /** Seconds, as digits at times. */
  expires_in: z.coerce.number().positive().catch(3600),
})

export const Refusal = z.object({ message: z.string() })
