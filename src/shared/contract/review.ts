import { z } from 'zod'
import { ReviewContext, reviewLangs, type Finding } from '../model/review'
import { read } from './call'

/** A reply as it is being written. The window runs the rules itself too; what they need of dictionaries only the engine has. */
const CheckReply = z.strictObject({
  reply: z.string().max(1_000_000),
  context: ReviewContext.default({}),
  /** Read as this language where neither the reply nor the mention tells. */
  lang: z.enum(reviewLangs).default('en'),
})

export const reviewCalls = {
  'review.check': read(CheckReply).gives<Finding[]>(),
}
