import type { Platform } from '@shared/model/mention'
import type { SendProblem } from '@shared/model/sending'
import { accessOf, type AccessParts } from '../accounts/access-of'
import { findAccount } from '../accounts/store'
import { answeringAccount } from '../connectors/list'
import { mailSender } from '../connectors/mail/sender'
import { mailboxAccount } from '../connectors/mailbox/account'
import { keepCopy } from '../connectors/mailbox/keep-copy'
import { httpFor } from '../connectors/own-network'
import type { Sender } from '../connectors/sender'
import type { ReadDb } from '../db/database'
import { mailFor } from './mail-for'

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
  if (access === null) return 'no-secret'
  return account.answering.sender({ ...parts, http: httpFor(parts.http, access.values), access })
}

/** A copy of what was sent goes into the client's mailbox, where there is one. */
async function senderOfMail(parts: AccessParts, client: string, db: ReadDb): Promise<Sender | SendProblem> {
  const mail = await mailFor(parts, client, db)
  if (typeof mail === 'string') return mail
  const access = await accessOf(parts, client, db, mailboxAccount)
  return mailSender(mail, access && ((message, id) => keepCopy(access, message, id)))
}
