import { z } from 'zod'

// What the platform answers, as far as it is used: JSON:API.

export const Review = z.object({
  id: z.string().min(1),
  attributes: z.object({
    rating: z.number().nullish().catch(null),
    title: z.string().nullish(),
    body: z.string().nullish(),
    reviewerNickname: z.string().nullish(),
    createdDate: z.string(),
    territory: z.string().nullish(),
  }),
  relationships: z
    .object({ response: z.object({ data: z.object({ id: z.string() }).nullish() }).nullish() })
    .nullish(),
})
export type Review = z.infer<typeof Review>

export const Response = z.object({
  type: z.literal('customerReviewResponses'),
  id: z.string(),
  attributes: z.object({
    responseBody: z.string(),
    lastModifiedDate: z.string().nullish(),
    state: z.string().nullish(),
  }),
})
export type Response = z.infer<typeof Response>

const included = z.array(z.unknown()).default([])

export const Reviews = z.object({
  data: z.array(z.unknown()),
  included,
  links: z.object({ next: z.string().nullish() }).nullish(),
})

export const OneReview = z.object({ data: Review, included })
export const Posted = z.object({ data: z.object({ id: z.string() }) })
export const Apps = z.object({
  data: z.array(z.object({ attributes: z.object({ name: z.string().nullish() }).nullish() })),
})

/** The answers among what was included. */
export function responsesIn(parts: readonly unknown[]): Response[] {
  return parts.flatMap((part) => Response.safeParse(part).data ?? [])
}
