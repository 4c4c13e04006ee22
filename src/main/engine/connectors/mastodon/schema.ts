import { z } from 'zod'

// What an instance answers, as far as it is used; forks leave things out and put things in.

export const Status = z.object({
  id: z.string().min(1),
  url: z.string().nullish(),
  uri: z.string().nullish(),
  content: z.string().default(''),
  in_reply_to_id: z.string().nullish(),
  created_at: z.string().nullish(),
})
export const Statuses = z.array(Status)
export const Account = z.object({ id: z.string().min(1) })
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
