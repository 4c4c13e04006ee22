import MailComposer from 'nodemailer/lib/mail-composer'
import type { SendOutcome } from '../sender'
import { converse, type MailParts } from './converse'
import { composing, messageIdOf } from './message'

export interface MailedFile {
  name: string
  type: string
  bytes: Uint8Array
}

/** A mail of our own that answers none: words, and files with them. */
export interface FileMail {
  to: string[]
  subject: string
  text: string
  files: readonly MailedFile[]
  key: string
}

/** Mails files to some people in one message. Whether it can be tried again is said by the outcome, as with replies. */
export async function sendFiles(parts: MailParts, mail: FileMail, signal: AbortSignal): Promise<SendOutcome> {
  const { account, now } = parts
  const { to, key } = mail
  const id = messageIdOf(key, account.from)
  return converse(parts, { to, id, message: await composeFiles(mail, parts, now()) }, signal)
}

function composeFiles(
  { to, subject, text, files, key }: FileMail,
  { account }: MailParts,
  now: number,
): Promise<Buffer> {
  const sender = { name: account.name, address: account.from }
  const composer = new MailComposer({
    ...{ from: sender, replyTo: sender, to, subject, text, messageId: messageIdOf(key, account.from) },
    attachments: files.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
    })),
    ...composing(now),
  })
  return composer.compile().build()
}
