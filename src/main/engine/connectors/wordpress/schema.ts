import { z } from 'zod'

// What a site answers, as far as it is used; plugins leave things out and put things in.

const id = z.number().int().nonnegative()

export const Comment = z.object({
  id: id.positive(),
  post: id.nullish(),
  parent: id.default(0),
  /** 0 of guests. */
  author: id.default(0),
  author_name: z.string().nullish(),
  author_url: z.string().nullish(),
  author_avatar_urls: z.record(z.string(), z.string()).nullish().catch(null),
  /** Without its zone, which is UTC. */
  date_gmt: z.string(),
  content: z.object({ rendered: z.string() }),
  link: z.string().nullish(),
  _embedded: z
    .object({ up: z.array(z.object({ title: z.object({ rendered: z.string() }) })).nullish() })
    .nullish()
    .catch(null),
})
export type Comment = z.infer<typeof Comment>

export const Comments = z.array(z.unknown())
export const User = z.object({ id: id.positive(), name: z.string() })
export const Written = z.object({ id: id.positive(), link: z.string().nullish() })
export const Refusal = z.object({ code: z.string(), message: z.string().default('') })
