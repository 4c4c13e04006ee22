import { z } from 'zod'

/** A server that the user runs or names, speaking the chat interface that OpenAI made common. Off until it is switched on. */
export const AssistantSettings = z.strictObject({
  isOn: z.boolean(),
  /** Up to and including /v1. */
  base: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(400)]),
  model: z.string().trim().max(200),
})
export type AssistantSettings = z.infer<typeof AssistantSettings>

export const noAssistant: AssistantSettings = { isOn: false, base: '', model: '' }

export interface ChatMessage {
  role: 'system' | 'user'
  content: string
}
