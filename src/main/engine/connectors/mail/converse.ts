import { Readable } from 'node:stream'
import { isLoopback, type MailAccount } from '@shared/model/sending'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SendOutcome } from '../sender'
import { outcomeOfMailError, type MailError } from './outcome-of'

const connectMs = 10_000
const idleMs = 60_000

export interface MailParts {
  account: MailAccount
  password: string
  now: () => number
}

/** A message as it goes over the wire, and the id under which it can be found again. */
export interface Letter {
  to: string[]
  message: Buffer
  id: string
}

/** One conversation with the server, from its greeting to its word on the message. */
export function converse(
  { account, password }: MailParts,
  { to, message, id }: Letter,
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
      connection.send({ from: account.from, to }, lazily, (error) =>
        error ? fail(error) : end({ kind: 'sent', externalId: id, url: null }),
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
