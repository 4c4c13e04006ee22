import { isLoopback } from '@shared/model/sending'
import { ImapFlow } from 'imapflow'
import type { Access } from '../access'
import type { FailedOutcome } from '../outcome'
import { connectMs, idleMs, longestLine, mostBytes } from './figures'
import { outcomeOfImapError } from './refusal'
import { securityOf } from './security'

/**
 * Does some work in the mailbox of an account, signed in. The host is one that the user has named as the mail server of their own, so it may
 * stand in their own network. An outcome where the server or the line says no; a bug is thrown.
 */
export async function withMailbox<T>(
  access: Access,
  signal: AbortSignal,
  work: (mailbox: ImapFlow) => Promise<T>,
  /** So long the server may say nothing. */
  { quietMs = idleMs } = {},
): Promise<T | FailedOutcome> {
  const mailbox = new ImapFlow(optionsOf(access, quietMs))
  const giveUp = () => mailbox.close()
  // Whatever goes wrong is thrown where it is waited for; without a listener it would end the program.
  mailbox.on('error', () => {})
  signal.addEventListener('abort', giveUp)
  try {
    signal.throwIfAborted()
    await mailbox.connect()
    return await work(mailbox)
  } catch (error) {
    if (signal.aborted) return { kind: 'unreachable', reason: 'aborted', status: null }
    return outcomeOfImapError(error)
  } finally {
    signal.removeEventListener('abort', giveUp)
    mailbox.close()
  }
}

/** A line that is not encrypted is only used where the account says so, and no certificate is taken on trust but one of this computer. */
function optionsOf({ values, secrets }: Access, quietMs: number) {
  const { host = '', user = '' } = values
  const security = securityOf(values)
  return {
    ...{ host, port: Number(values['port']), secure: security === 'tls' },
    ...(security !== 'tls' && { doSTARTTLS: security === 'starttls' }),
    auth: { user, pass: secrets['password'] ?? '' },
    tls: { rejectUnauthorized: !isLoopback(host) },
    ...{ logger: false as const, clientInfo: { name: 'Atalaya' } },
    ...{ disableAutoIdle: true, disableCompression: true },
    ...{ connectionTimeout: connectMs, greetingTimeout: connectMs, socketTimeout: quietMs },
    ...{ maxLineLength: longestLine, maxLiteralSize: 2 * mostBytes, maxResponseSize: 4 * mostBytes },
  }
}
