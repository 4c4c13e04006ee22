import { z } from 'zod'
import { AssistantSettings, type ChatMessage } from '../model/assistant'
import { ClientId } from '../model/client'
import { ReplyId } from '../model/reply'
import { read, write } from './call'

const OneReply = z.strictObject({ client: ClientId, reply: ReplyId })

export const assistantCalls = {
  /** An opening put together from the case, the client's voice and its resolution book; always the same for the same. */
  'draft.compose': read(OneReply).gives<{ text: string }>(),
  'assistant.get': read(z.strictObject({})).gives<AssistantSettings>(),
  'assistant.set': write(AssistantSettings, ['workspace']).gives(),
  /** Looks on this computer for servers that answer, and gives their models. */
  'assistant.find': read(z.strictObject({})).gives<{ base: string; models: string[] }[]>(),
  /** To the letter what would be sent. */
  'assistant.prompt': read(OneReply).gives<{ base: string; messages: ChatMessage[] }>(),
  /** Sends `drafting` events under the job id as the text comes; can be cancelled. */
  'assistant.draft': read(OneReply.extend({ job: z.string().min(8).max(40) })).gives<{ text: string }>(),
}
