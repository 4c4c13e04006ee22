import { z } from 'zod'

// What the feed answers, as far as it is used: every value stands in a `label` of its own.

const Label = z.object({ label: z.coerce.string() })
const label = Label.nullish().catch(null)

export const FeedReview = z.object({
  id: Label,
  author: z.object({ name: label, uri: label }).nullish().catch(null),
  title: label,
  content: label,
  updated: label,
  'im:rating': label,
  'im:version': label,
  'im:voteSum': label,
  'im:voteCount': label,
  link: z.unknown().optional(),
})
export type FeedReview = z.infer<typeof FeedReview>

/** A list, one review by itself, or nothing at all. */
export const Feed = z.object({
  feed: z.object({
    entry: z
      .union([z.array(z.unknown()), z.looseObject({ id: z.unknown() }).transform((one) => [one as unknown])])
      .optional(),
  }),
})

const Link = z.object({ attributes: z.object({ href: z.string() }) })

/** The first address among the links, which too are one or several. */
export function linkIn(link: unknown): string | null {
  const links: unknown[] = Array.isArray(link) ? link : [link]
  return links.flatMap((one) => Link.safeParse(one).data?.attributes.href ?? [])[0] ?? null
}
