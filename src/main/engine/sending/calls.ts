import type { Handlers } from '@shared/contract'
import type { SendingSettings } from '@shared/contract/sending'
import { accountKinds } from '@shared/model/sending'
import type { Workspace } from '../clients/workspace'
import { inTransaction, type ReadDb } from '../db/database'
import { appendJournal } from '../journal/store'
import { countOutbox } from '../outbox/store'
import type { Secrets } from '../secrets/secrets'
import { getAccounts, saveAccounts, secretName } from './store'

type SendingHandlers = Pick<Handlers, Extract<keyof Handlers, `sending.${string}` | `outbox.${string}`>>

export function sendingHandlers({ clients, now, device }: Workspace, secrets: Secrets): SendingHandlers {
  const settingsOf = async (client: string, db: ReadDb): Promise<SendingSettings> => {
    const [mail, mastodon] = await Promise.all(
      (['mail', 'mastodon'] as const).map((account) => secrets.placeOf(secretName(client, account))),
    )
    return { accounts: getAccounts(db), secrets: { mail: mail ?? 'none', mastodon: mastodon ?? 'none' } }
  }
  return {
    'sending.get': async ({ client }) => settingsOf(client, await clients.reading(client)),
    'sending.set': async ({ client, mail, mastodon }) => {
      const db = await clients.writing(client)
      const before = getAccounts(db)
      const accounts = {
        mail: mail === undefined ? before.mail : mail,
        mastodon: mastodon === undefined ? before.mastodon : mastodon,
      }
      inTransaction(db, () => {
        saveAccounts(db, accounts)
        // Who wrote in whose name must be told later, too.
        appendJournal(db, { event: 'sending.set', data: { ...accounts } }, now(), device)
      })
      for (const kind of accountKinds) if (accounts[kind] === null) secrets.forget(secretName(client, kind))
      return settingsOf(client, db)
    },
    'sending.secret': async ({ client, account, secret }) => {
      await secrets.keep(secretName(client, account), secret)
      return settingsOf(client, await clients.reading(client))
    },
    'outbox.get': async ({ client }) => countOutbox(await clients.reading(client)),
  }
}
