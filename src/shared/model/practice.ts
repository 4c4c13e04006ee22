import type { CaseOutcome } from './case'
import type { Platform, Rating } from './mention'
import type { ReviewContext } from './review'

/** How many complaints make a round. */
export const roundLength = 5

/** A past complaint to be answered once more, for practice. */
export interface PracticeComplaint {
  case: number
  mention: number
  publishedAt: number
  platform: Platform
  isPublic: boolean
  authorName: string | null
  title: string | null
  text: string
  lang: string | null
  rating: Rating | null
  topics: string[]
  /** How it ended, as far as it has. */
  outcome: CaseOutcome | null
  /** What was really answered, oldest first. */
  answers: { at: number | null; platform: Platform; text: string }[]
  /** What the review goes by, the same as at the desk. */
  context: ReviewContext
}
