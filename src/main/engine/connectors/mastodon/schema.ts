import { z } from 'zod'

// What an instance answers, as far as it is used; forks leave things out and put things in.

/** A count that a fork leaves out or makes up is not known. */
const count = z.number().int().nonnegative().nullish().catch(null)

export const Status = z.object({
  id: z.string().min(1),
  url: z.string().nullish(),
  uri: z.string().nullish(),
  content: z.string().default(''),
  in_reply_to_id: z.string().nullish(),
  created_at: z.string().nullish(),
})
export const Statuses = z.array(Status)
export const Account = z.object({ id: z.string().min(1), acct: z.string().optional() })

/** A status that somebody wrote to us or about us, with all that a mention takes from it. */
export const ReadStatus = z.object({
  id: z.string().min(1),
  uri: z.string().nullish(),
  url: z.string().nullish(),
  content: z.string(),
  spoiler_text: z.string().nullish(),
  created_at: z.string().nullish(),
  edited_at: z.string().nullish(),
  language: z.string().nullish(),
  // What a fork calls otherwise is kept from reports rather than shown to all.
  visibility: z.enum(['public', 'unlisted', 'private', 'direct']).catch('private'),
  in_reply_to_id: z.string().nullish(),
  favourites_count: count,
  reblogs_count: count,
  replies_count: count,
  account: z.object({
    id: z.string().min(1),
    acct: z.string().min(1),
    display_name: z.string().nullish(),
    url: z.string().nullish(),
    followers_count: count,
    bot: z.boolean().nullish(),
  }),
  media_attachments: z
    .array(z.object({ type: z.string(), url: z.string().nullish(), description: z.string().nullish() }))
    .catch([]),
})
export type ReadStatus = z.infer<typeof ReadStatus>
export const Instance = z.object({
  configuration: z.object({ statuses: z.object({ max_characters: z.number().int().positive() }) }),
})
export const Refusal = z.object({ error: z.string(), error_description: z.string().optional() })

/** The answer as one of these; null where it is none. */
export function parsed<T>(schema: z.ZodType<T>, body: Uint8Array): T | null {
  try {
    const { success, data } = schema.safeParse(JSON.parse(new TextDecoder().decode(body)))
    return success ? data : null
  } catch {
    return null
  }
}
