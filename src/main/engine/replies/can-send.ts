import type { SendingAccounts } from '@shared/model/sending'
import { mailTarget } from '../connectors/mail/target'
import { mastodonTarget } from '../connectors/mastodon/target'
import type { StoredReply } from './store'

/**
 * Whether the outbox can bring it to its place: there is an account for that platform, and the mention tells what a reply needs. All
 * others are copied and posted by hand.
 */
export function canSend(
  { platform, to }: Pick<StoredReply, 'platform' | 'to'>,
  accounts: SendingAccounts,
): boolean {
  switch (platform) {
    case 'mastodon':
      return accounts.mastodon !== null && mastodonTarget(to, accounts.mastodon.instance) !== null
    case 'email':
      return accounts.mail !== null && mailTarget(to) !== null
    default:
      return false
  }
}
