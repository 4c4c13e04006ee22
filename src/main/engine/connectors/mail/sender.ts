import { problem, type Sender } from '../sender'
import { converse, type MailParts } from './converse'
import { composeMessage, messageIdOf } from './message'
import { mailTarget } from './target'

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
      const { from } = parts.account
      return converse(parts, { to: [target.to], message, id: messageIdOf(outgoing.key, from) }, signal)
    },
  }
}
