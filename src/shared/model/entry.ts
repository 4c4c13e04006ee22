import { z } from 'zod'
import { platforms } from './mention'

/** Something said or written that no source brings: a call, a letter, a word at the counter, a text that was pasted. */
export const NewEntry = z.strictObject({
  platform: z.enum(platforms),
  authorName: z.string().trim().max(200),
  /** Telephone, mail or handle: by it the same person is known again. */
  contact: z.string().trim().max(200),
  text: z.string().trim().min(1).max(100_000),
  url: z.string().trim().max(2000),
  /** UTC ms; never later than now. */
  publishedAt: z.number().int().nonnegative(),
  subject: z.number().int().positive().optional(),
  rating: z.number().int().min(1).max(5).nullable(),
  /** Tokens of files that the shell offered. */
  files: z.array(z.string().regex(/^[a-f0-9]{32}$/)).max(10),
})
export type NewEntry = z.infer<typeof NewEntry>

export interface Attachment {
  id: number
  name: string
  mime: string
  size: number
  sha256: string
}
