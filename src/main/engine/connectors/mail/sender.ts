import { problem, type Sender } from '../sender'
import { converse, type MailParts } from './converse'
import { composeMessage, messageIdOf } from './message'
import { mailTarget } from './target'

/** Puts a mail that was sent where the client's mail program shows it; whether that works does not matter to the mail. */
export type KeepCopy = (message: Buffer, messageId: string) => Promise<unknown>

/**
 * Answers mails by SMTP. A mail server knows no key under which a second try is the first, and cannot be asked what it took: a try
 * whose answer was lost waits for a person.
 */
export function mailSender(parts: MailParts, keepCopy: KeepCopy | null = null): Sender {
  return {
    sameKeyMs: 0,
    find: null,
    async send(outgoing, signal) {
      const target = mailTarget(outgoing.to)
      if (!target) return { kind: 'failed', ...problem('no-target') }
      const message = await composeMessage(outgoing, target, parts.account, parts.now())
      const id = messageIdOf(outgoing.key, parts.account.from)
      const outcome = await converse(parts, { to: [target.to], message, id }, signal)
      if (outcome.kind === 'sent') await keepCopy?.(message, outcome.externalId)
      return outcome
    },
  }
}
