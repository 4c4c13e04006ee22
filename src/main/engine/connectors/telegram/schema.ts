import { z } from 'zod'

// What the platform answers, as far as it is used.

const id = z.number().int()

const User = z.object({
  id,
  is_bot: z.boolean().nullish(),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  username: z.string().nullish(),
})
export type User = z.infer<typeof User>

export const Message = z.object({
  message_id: id,
  date: id,
  edit_date: id.nullish(),
  from: User.nullish(),
  chat: z.object({ id, type: z.string(), title: z.string().nullish(), username: z.string().nullish() }),
  text: z.string().nullish(),
  caption: z.string().nullish(),
  reply_to_message: z.object({ message_id: id }).nullish().catch(null),
})
export type Message = z.infer<typeof Message>

/** What happened; of some things nothing is told here but that they did. */
export const Update = z.object({
  update_id: id,
  message: Message.optional(),
  edited_message: Message.optional(),
})
export type Update = z.infer<typeof Update>

/** Its number alone, which is wanted even where nobody understands the rest. */
export const Numbered = z.object({ update_id: id })

export const Updates = z.object({ ok: z.literal(true), result: z.array(z.unknown()) })
export const Me = z.object({ ok: z.literal(true), result: User })
export const Sent = z.object({
  ok: z.literal(true),
  result: z.object({ message_id: id, chat: z.object({ id }) }),
})

export const Refusal = z.object({
  ok: z.literal(false),
  description: z.string().default(''),
  parameters: z.object({ retry_after: z.number().nonnegative().optional() }).nullish().catch(null),
})
