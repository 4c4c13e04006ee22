import type { Handlers } from '@shared/contract'
import { Failure } from '@shared/model/failure'
import type { Desk } from '../cases/act'
import { getClockRules } from '../clocks/store'
import type { Workspace } from '../clients/workspace'
import type { FileTokens } from '../imports/file-tokens'
import type { Reader } from '../triage/triage'
import { addEntry } from './add-entry'
import { findAttachmentBody, listAttachments } from './attachment-store'
import { eraseMention } from './erase-mention'
import { isPicture, readAttachment } from './read-attachment'

export function entryHandlers(
  { clients, now, device }: Workspace,
  reader: () => Promise<Reader>,
  files: FileTokens,
): Pick<Handlers, Extract<keyof Handlers, `entry.${string}`> | 'mention.erase'> {
  const desk = async (client: string): Promise<Desk> => {
    const db = await clients.writing(client)
    return { db, rules: getClockRules(db), now: now(), device }
  }
  return {
    'entry.add': async ({ client, entry }) => {
      const attachments = await Promise.all(entry.files.map((token) => readAttachment(files.path(token))))
      return addEntry(await desk(client), await reader(), entry, attachments)
    },
    'entry.attachments': async ({ client, mention }) =>
      listAttachments(await clients.reading(client), mention),
    'entry.picture': async ({ client, id }) => {
      const found = findAttachmentBody(await clients.reading(client), id)
      if (!found || !isPicture(found.mime)) throw new Failure('file-not-found', { file: String(id) })
      return { url: `data:${found.mime};base64,${found.body.toString('base64')}` }
    },
    'mention.erase': async ({ client, mention, confirm }) => {
      eraseMention(await desk(client), mention, confirm)
      return null
    },
  }
}
