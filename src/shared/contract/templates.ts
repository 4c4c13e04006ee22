import { z } from 'zod'
import { ClientId } from '../model/client'
import { NewTemplate, type Template } from '../model/template'
import { Resolution, VoiceCard } from '../model/voice'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })
const TemplateId = z.number().int().positive()

export const templateCalls = {
  /** The client's own and those that all clients share, the most used first. */
  'template.list': read(OneClient).gives<Template[]>(),
  'template.save': write(
    OneClient.extend({
      template: NewTemplate,
      id: TemplateId.optional(),
      isShared: z.boolean().default(false),
    }),
    ['template'],
  ).gives<{ id: number }>(),
  'template.remove': write(OneClient.extend({ id: TemplateId, isShared: z.boolean() }), ['template']).gives(),
  'template.use': write(OneClient.extend({ id: TemplateId, isShared: z.boolean() }), ['template']).gives(),
  'voice.get': read(OneClient).gives<{ voice: VoiceCard; resolutions: Resolution[] }>(),
  /** What is left out stays as it is, so that two forms of one screen never undo each other. A review asks the card anew. */
  'voice.set': write(
    OneClient.extend({
      voice: VoiceCard.partial().optional(),
      resolutions: z.array(Resolution).max(200).optional(),
    }),
    ['voice', 'reply'],
  ).gives(),
}
