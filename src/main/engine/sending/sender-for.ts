import type { Platform } from '@shared/model/mention'
import type { SendProblem } from '@shared/model/sending'
import type { Http } from '../connectors/connector'
import { mailSender } from '../connectors/mail/sender'
import { mastodonSender } from '../connectors/mastodon/sender'
import type { Sender } from '../connectors/sender'
import type { ReadDb } from '../db/database'
import type { Secrets } from '../secrets/secrets'
import { mailFor } from './mail-for'
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
  const { mastodon } = getAccounts(db)
  if (platform === 'mastodon' && mastodon) {
    const token = await secrets.find(secretName(client, 'mastodon'))
    return token === null ? 'no-secret' : mastodonSender({ http, ...mastodon, token, now })
  }
  if (platform !== 'email') return 'no-account'
  const parts = await mailFor({ secrets, now }, client, db)
  return typeof parts === 'string' ? parts : mailSender(parts)
}
