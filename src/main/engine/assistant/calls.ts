import type { Handlers } from '@shared/contract'
import type { EngineEvent } from '@shared/contract/events'
import type { ChatMessage } from '@shared/model/assistant'
import { Failure } from '@shared/model/failure'
import { composeDraft } from '@shared/text/drafting/compose-draft'
import { channelLimits } from '@shared/text/review/channel-limits'
import { getClient } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { listSagaMentions } from '../cases/saga-store'
import type { ReadDb } from '../db/database'
import type { Jobs } from '../jobs'
import { getReply } from '../replies/store'
import { getResolutions, getVoice } from '../voice/store'
import { draftFactsOf } from './draft-facts'
import { findServers } from './find-servers'
import { promptOf } from './prompt-of'
import * as store from './store'
import { streamChat } from './stream-chat'

type AssistantHandlers = Pick<Handlers, Extract<keyof Handlers, `assistant.${string}` | 'draft.compose'>>

export function assistantHandlers(
  { db: workspace, clients }: Workspace,
  jobs: Jobs,
  emit: (event: EngineEvent) => void,
): AssistantHandlers {
  const promptFor = (db: ReadDb, client: string, reply: number): ChatMessage[] =>
    promptOf(partsOf(db, getClient(workspace, client).name, reply))
  return {
    'draft.compose': async ({ client, reply }) => {
      const db = await clients.reading(client)
      return { text: composeDraft(draftFactsOf(db, getReply(db, reply))) }
    },
    'assistant.get': () => store.getAssistant(workspace),
    'assistant.set': (settings) => {
      store.saveAssistant(workspace, settings)
      return null
    },
    'assistant.find': () => findServers(),
    'assistant.prompt': async ({ client, reply }) => ({
      base: store.getAssistant(workspace).base,
      messages: promptFor(await clients.reading(client), client, reply),
    }),
    'assistant.draft': async ({ client, reply, job }) => {
      const settings = store.getAssistant(workspace)
      if (!settings.isOn || settings.base === '') throw new Failure('assistant-off')
      const messages = promptFor(await clients.reading(client), client, reply)
      const onText = (text: string) => emit({ name: 'drafting', data: { job, text } })
      return jobs.run(job, async (signal) => ({
        text: await streamChat(settings, messages, { signal, onText }),
      }))
    },
  }
}

function partsOf(db: ReadDb, clientName: string, replyId: number) {
  const reply = getReply(db, replyId)
  const known = channelLimits[reply.platform]
  const facts = draftFactsOf(db, reply)
  return {
    clientName,
    voice: getVoice(db),
    resolutions: getResolutions(db),
    lang: reply.lang ?? facts.lang,
    isPublic: reply.visibility === 'public' || reply.visibility === 'unlisted',
    limit: known ? { length: known.limit, unit: known.unit } : null,
    mentions: listSagaMentions(db, reply.caseId),
    firstName: facts.firstName,
  }
}
