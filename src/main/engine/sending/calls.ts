import type { Handlers } from '@shared/contract'
import type { SendingSettings } from '@shared/contract/sending'
import type { Workspace } from '../clients/workspace'
import { inTransaction, type ReadDb } from '../db/database'
import { appendJournal } from '../journal/store'
import { countOutbox } from '../outbox/store'
import type { Secrets } from '../secrets/secrets'
import { findMailAccount, mailSecretName, saveMailAccount } from './store'

type SendingHandlers = Pick<Handlers, Extract<keyof Handlers, `sending.${string}` | `outbox.${string}`>>

export function sendingHandlers({ clients, now, device }: Workspace, secrets: Secrets): SendingHandlers {
  const settingsOf = async (client: string, db: ReadDb): Promise<SendingSettings> => ({
    mail: findMailAccount(db),
    place: await secrets.placeOf(mailSecretName(client)),
  })
  return {
    'sending.get': async ({ client }) => settingsOf(client, await clients.reading(client)),
    'sending.set': async ({ client, mail }) => {
      const db = await clients.writing(client)
      inTransaction(db, () => {
        saveMailAccount(db, mail)
        // Who wrote in whose name must be told later, too.
        appendJournal(db, { event: 'sending.set', data: { mail } }, now(), device)
      })
      if (mail === null) secrets.forget(mailSecretName(client))
      return settingsOf(client, db)
    },
    'sending.secret': async ({ client, secret }) => {
      await secrets.keep(mailSecretName(client), secret)
      return settingsOf(client, await clients.reading(client))
    },
    'outbox.get': async ({ client }) => countOutbox(await clients.reading(client)),
  }
}
