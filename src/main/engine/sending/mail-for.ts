import type { SendProblem } from '@shared/model/sending'
import type { MailParts } from '../connectors/mail/converse'
import type { ReadDb } from '../db/database'
import type { Secrets } from '../secrets/secrets'
import { findMailAccount, mailSecretName } from './store'

/** A client's own way to its mail server, or what is missing for one. */
export async function mailFor(
  { secrets, now }: { secrets: Secrets; now: () => number },
  client: string,
  db: ReadDb,
): Promise<MailParts | SendProblem> {
  const mail = findMailAccount(db)
  if (!mail) return 'no-account'
  const password = mail.user === '' ? '' : await secrets.find(mailSecretName(client))
  return password === null ? 'no-secret' : { account: mail, password, now }
}
