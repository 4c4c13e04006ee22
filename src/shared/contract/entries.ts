import { z } from 'zod'
import { ClientId } from '../model/client'
import { NewEntry, type Attachment } from '../model/entry'
import { MentionId } from '../model/mention-view'
import { read, write } from './call'

const OneMention = z.strictObject({ client: ClientId, mention: MentionId })

export const entryCalls = {
  /** Gives the mention, and the case that it opened or joined. */
  'entry.add': write(z.strictObject({ client: ClientId, entry: NewEntry }), [
    'mention',
    'case',
    'source',
  ]).gives<{
    mention: number
    case: number
  }>(),
  'entry.attachments': read(OneMention).gives<Attachment[]>(),
  /** The picture as a data address; only for what a page may show. */
  'entry.picture': read(z.strictObject({ client: ClientId, id: z.number().int().positive() })).gives<{
    url: string
  }>(),
  /**
   * Privacy: text and author go for good, dates, rating and own notes stay. Not to be undone, so the name must be typed.
   */
  'mention.erase': write(OneMention.extend({ confirm: z.string().max(200) }), ['mention', 'case']).gives(),
}
