import type { IncomingMention } from '@shared/model/mention'
import type { FormValues } from '@shared/model/form-field'
import { mailMention } from './mail-mention'
import { readMail, type Mail } from './read-mail'
import { skippedAs } from './skipped'

/** A message out of the mailbox as a mention; null where nobody wrote it to us, or it says nothing. */
export async function messageMention(
  source: Buffer,
  arrivedAt: number | null,
  account: FormValues,
): Promise<IncomingMention | 'unreadable' | null> {
  const own = [account['address'] ?? '', account['user'] ?? ''].map((each) => each.toLowerCase())
  const mail = await readMail(source)
  if (mail === null) return 'unreadable'
  const skipped = skippedAs(mail, own)
  const written = skipped === 'own' ? await forwarded(mail, own) : mail
  if (written === null || (skipped !== null && skipped !== 'own')) return null
  const mention = mailMention(written, { reason: 'direct', arrivedAt, trusted: providersOf(account) })
  // In the mailbox it lies under the name of the message that carries it, and is looked for by that.
  return mention && mail.messageId !== null ? { ...mention, externalId: mail.messageId } : mention
}

/** A complaint that one of ours has passed on as a whole: whoever wrote that is the author. */
async function forwarded({ enclosed }: Mail, own: readonly string[]): Promise<Mail | null> {
  const [only, ...others] = enclosed
  if (!only || others.length > 0) return null
  const inner = await readMail(only)
  return inner && skippedAs(inner, own) === null ? inner : null
}

/** The last two parts of a name stand for whom it belongs to; where a country sells names under two of its own, too many are none of these. */
function providersOf({ host = '', address = '' }: FormValues): string[] {
  const names = [host, address.slice(address.lastIndexOf('@') + 1)].map((name) => name.split('.'))
  return names
    .filter((parts) => parts.length > 1)
    .map((parts) =>
      parts
        .slice(parts.length > 2 ? 1 : 0)
        .join('.')
        .toLowerCase(),
    )
}
