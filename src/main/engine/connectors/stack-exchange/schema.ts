import { z } from 'zod'

// What the platform answers, as far as it is used.

const count = z.number().int().nullish().catch(null)

export const Question = z.object({
  question_id: z.number().int().positive(),
  title: z.string(),
  body: z.string().nullish(),
  link: z.string().nullish(),
  creation_date: z.number(),
  last_edit_date: z.number().nullish(),
  ...{ score: count, view_count: count, answer_count: count },
  tags: z.array(z.string()).nullish(),
  /** Of somebody who has gone, only the name is left. */
  owner: z
    .object({
      user_id: z.number().int().nullish(),
      display_name: z.string().nullish(),
      link: z.string().nullish(),
      user_type: z.string().nullish(),
      profile_image: z.string().nullish(),
    })
    .nullish(),
})
export type Question = z.infer<typeof Question>

export const Questions = z.object({
  items: z.array(z.unknown()),
  has_more: z.boolean(),
  quota_remaining: z.number().nullish(),
  /** Seconds until this may be asked again. */
  backoff: z.number().nullish(),
})
export type Questions = z.infer<typeof Questions>
