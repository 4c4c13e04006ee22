import type { Platform } from '@shared/model/mention'
import type { SendProblem } from '@shared/model/sending'
import { accessOf, type AccessParts } from '../accounts/access-of'
import { findAccount } from '../accounts/store'
import { answeringAccount } from '../connectors/list'
import { mailSender } from '../connectors/mail/sender'
import { mailboxAccount } from '../connectors/mailbox/account'
import { keepCopy } from '../connectors/mailbox/keep-copy'
import type { Sender } from '../connectors/sender'
import type { ReadDb } from '../db/database'
import { findMailAccount, mailSecretName } from './store'

/** The sender for a client's replies on a platform, or what is missing for one. */
export async function senderFor(
  parts: AccessParts,
  client: string,
  db: ReadDb,
  platform: Platform,
): Promise<Sender | SendProblem> {
  if (platform === 'email') return senderOfMail(parts, client, db)
  const account = answeringAccount(platform)
  if (!account?.answering || findAccount(db, account.kind) === null) return 'no-account'
  const access = await accessOf(parts, client, db, account)
  return access === null ? 'no-secret' : account.answering.sender({ ...parts, access })
}

async function senderOfMail(parts: AccessParts, client: string, db: ReadDb) {
  const { secrets, now } = parts
  const account = findMailAccount(db)
  if (account === null) return 'no-account'
  const password = account.user === '' ? '' : await secrets.find(mailSecretName(client))
  if (password === null) return 'no-secret'
  const access = await accessOf(parts, client, db, mailboxAccount)
  const copy = access && ((message: Buffer, messageId: string) => keepCopy(access, message, messageId))
  return mailSender({ account, password, now, keepCopy: copy })
}
