import { z } from 'zod'

// What the platform answers, as far as it is used.

const Time = z.object({ seconds: z.union([z.string(), z.number()]) }).nullish()
const count = z.number().int().nullish().catch(null)

export const UserComment = z.object({
  text: z.string().nullish(),
  originalText: z.string().nullish(),
  lastModified: Time,
  starRating: z.number().nullish(),
  reviewerLanguage: z.string().nullish(),
  device: z.string().nullish(),
  androidOsVersion: z.number().nullish().catch(null),
  appVersionName: z.string().nullish(),
  thumbsUpCount: count,
  thumbsDownCount: count,
})
export type UserComment = z.infer<typeof UserComment>

const DeveloperComment = z.object({ text: z.string().nullish(), lastModified: Time })

export const Review = z.object({
  reviewId: z.string().min(1),
  authorName: z.string().nullish(),
  comments: z
    .array(z.object({ userComment: UserComment.optional(), developerComment: DeveloperComment.optional() }))
    .min(1),
})
export type Review = z.infer<typeof Review>

const tokenPagination = z.object({ nextPageToken: z.string().nullish() }).nullish()
const pageInfo = z.unknown().optional()

/** Without reviews the list is left out altogether; then nothing else may stand there that nobody knows. */
export const Reviews = z.union([
  z.object({ reviews: z.array(z.unknown()), tokenPagination }),
  z
    .strictObject({ tokenPagination, pageInfo, kind: z.string().optional() })
    .transform(({ tokenPagination: paging }) => ({ reviews: [] as unknown[], tokenPagination: paging })),
])

export function developerCommentOf({ comments }: Review) {
  return comments.flatMap(({ developerComment }) => developerComment ?? [])[0]
}
