import type { Platform } from '@shared/model/mention'
import type { AccountKind, SendProblem } from '@shared/model/sending'
import type { Http } from '../connectors/connector'
import { mailSender } from '../connectors/mail/sender'
import { mastodonSender } from '../connectors/mastodon/sender'
import type { Sender } from '../connectors/sender'
import type { ReadDb } from '../db/database'
import type { Secrets } from '../secrets/secrets'
import { getAccounts, secretName } from './store'

export interface SenderParts {
  http: Http
  secrets: Secrets
  now: () => number
}

/** The sender for a client's replies on a platform, or what is missing for one. */
export async function senderFor(
  { http, secrets, now }: SenderParts,
  client: string,
  db: ReadDb,
  platform: Platform,
): Promise<Sender | SendProblem> {
  const { mail, mastodon } = getAccounts(db)
  const secretOf = (account: AccountKind) => secrets.find(secretName(client, account))
  if (platform === 'mastodon' && mastodon) {
    const token = await secretOf('mastodon')
    return token === null ? 'no-secret' : mastodonSender({ http, ...mastodon, token, now })
  }
  if (platform === 'email' && mail) {
    const password = mail.user === '' ? '' : await secretOf('mail')
    return password === null ? 'no-secret' : mailSender({ account: mail, password, now })
  }
  return 'no-account'
}
