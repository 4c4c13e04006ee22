import type { MailAccount } from '@shared/model/sending'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Outgoing } from '../sender'
import type { MailTarget } from './target'

/** Known before anything leaves, so that the message can be found again under it wherever it went. */
export function messageIdOf(key: string, from: string): string {
  return `<${key}@${from.slice(from.lastIndexOf('@') + 1)}>`
}

/** The reply as a message in plain text that mail programs put under the one that it answers. */
export function composeMessage(
  { text, key }: Outgoing,
  target: MailTarget,
  account: MailAccount,
  now: number,
): Promise<Buffer> {
  const sender = { name: account.name, address: account.from }
  const composer = new MailComposer({
    ...{ from: sender, replyTo: sender, to: target.to, subject: target.subject, text },
    ...{
      messageId: messageIdOf(key, account.from),
      inReplyTo: target.messageId,
      references: target.references,
    },
    ...composing(now),
  })
  return composer.compile().build()
}

/** What every message of ours has in common: no word of the program, and nothing fetched from disk or network. */
export function composing(now: number) {
  return { date: new Date(now), xMailer: false as const, disableFileAccess: true, disableUrlAccess: true }
}
