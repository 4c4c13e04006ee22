import { z } from 'zod'

// What the platform answers, as far as it is used. Text is asked for without entities (`raw_json`).

const count = z.number().int().nullish().catch(null)
const name = z.string().regex(/^t\d_[a-z\d]+$/)

/** A post (t3), a comment (t1), or either of them as a message about it. */
export const Thing = z.object({
  kind: z.enum(['t1', 't3']),
  data: z.object({
    name,
    title: z.string().nullish(),
    link_title: z.string().nullish(),
    selftext: z.string().nullish(),
    body: z.string().nullish(),
    author: z.string().nullish(),
    author_fullname: z.string().nullish(),
    created_utc: z.number(),
    /** False, or when. */
    edited: z.union([z.boolean(), z.number()]).nullish().catch(null),
    permalink: z.string().nullish(),
    /** In place of a permalink, in a message. */
    context: z.string().nullish(),
    subreddit: z.string().nullish(),
    ...{ score: count, num_comments: count },
    link_id: z.string().nullish(),
    parent_id: z.string().nullish(),
    /** What a message is about. */
    type: z.string().nullish(),
    removed_by_category: z.string().nullish(),
  }),
})
export type Thing = z.infer<typeof Thing>

/** Anything that a list holds: what is neither post nor comment is not ours to read. */
export const Entry = z.union([
  Thing,
  z.object({ kind: z.enum(['t2', 't4', 't5', 't6', 'more']) }).transform(() => null),
])

export const Listing = z.object({
  kind: z.literal('Listing'),
  data: z.object({ after: z.string().nullish(), children: z.array(z.unknown()) }),
})

export const Me = z.object({ name: z.string().min(1) })

/** What writing comes to: a success in any case, with errors in it where it was none. */
export const Written = z.object({
  json: z.object({
    errors: z.array(z.array(z.unknown())).default([]),
    data: z.object({ things: z.array(z.object({ data: z.object({ name }) })) }).optional(),
  }),
})

/** The mark in place of what was taken away: by its author, or by others. */
export function goneMark({ kind, data }: Thing): string | null {
  const text = kind === 't1' ? data.body : data.selftext
  if (text === '[deleted]' || text === '[removed]') return text
  if (data.removed_by_category) return data.removed_by_category
  return kind === 't3' && !text && data.author === '[deleted]' ? '[deleted]' : null
}
