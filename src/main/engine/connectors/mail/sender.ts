import { Readable } from 'node:stream'
import { isLoopback, type MailAccount } from '@shared/model/sending'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { problem, type Outgoing, type SendOutcome, type Sender } from '../sender'
import { composeMessage, messageIdOf } from './message'
import { outcomeOfMailError, type MailError } from './outcome-of'
import { mailTarget } from './target'

const connectMs = 10_000
const idleMs = 60_000

export interface MailParts {
  account: MailAccount
  password: string
  now: () => number
  /** Puts it where the client's mail program shows what was sent; whether that works does not matter to the mail. */
  keepCopy: ((message: Buffer, messageId: string) => Promise<unknown>) | null
}

/**
 * Answers mails by SMTP. A mail server knows no key under which a second try is the first, and cannot be asked what it took: a try
 * whose answer was lost waits for a person.
 */
export function mailSender(parts: MailParts): Sender {
  return {
    sameKeyMs: 0,
    find: null,
    async send(outgoing, signal) {
      const target = mailTarget(outgoing.to)
      if (!target) return { kind: 'failed', ...problem('no-target') }
      const message = await composeMessage(outgoing, target, parts.account, parts.now())
      const envelope = { from: parts.account.from, to: [target.to] }
      const outcome = await converse(parts, envelope, message, outgoing, signal)
      if (outcome.kind === 'sent') await parts.keepCopy?.(message, outcome.externalId)
      return outcome
    },
  }
}

/** One conversation with the server, from its greeting to its word on the message. */
function converse(
  { account, password }: MailParts,
  envelope: { from: string; to: string[] },
  message: Buffer,
  { key }: Outgoing,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const connection = new SMTPConnection(optionsOf(account))
  let hasBegun = false
  // Read only when the server has said that it wants the text.
  const lazily = Readable.from(
    (function* () {
      hasBegun = true
      yield message
    })(),
  )
  return new Promise<SendOutcome>((resolve) => {
    const end = (outcome: SendOutcome) => {
      signal.removeEventListener('abort', giveUp)
      // Before closing, which tells of an end by itself: the first word counts.
      resolve(outcome)
      connection.close()
    }
    const giveUp = () => end(outcomeOfMailError({}, hasBegun))
    const fail = (error: MailError) => end(outcomeOfMailError(error, hasBegun))
    const send = () =>
      connection.send(envelope, lazily, (error) =>
        error ? fail(error) : end({ kind: 'sent', externalId: messageIdOf(key, account.from), url: null }),
      )
    signal.addEventListener('abort', giveUp)
    connection.on('error', fail)
    connection.on('end', giveUp)
    connection.connect((error) => {
      if (error) return fail(error)
      if (account.user === '') return send()
      connection.login({ credentials: { user: account.user, pass: password } }, (refused) =>
        refused ? fail(refused) : send(),
      )
    })
    if (signal.aborted) giveUp()
  })
}

/** A line that is not encrypted is only used where the account says so, and no certificate is taken on trust but one of this computer. */
function optionsOf({ host, port, security }: MailAccount) {
  return {
    ...{ host, port, secure: security === 'tls' },
    ...{ requireTLS: security === 'starttls', ignoreTLS: security === 'none' },
    ...{ connectionTimeout: connectMs, greetingTimeout: connectMs, socketTimeout: idleMs },
    tls: { rejectUnauthorized: !isLoopback(host) },
  }
}
