import { findAccount } from '../accounts/store'
import { answeringAccount } from '../connectors/list'
import { mailTarget } from '../connectors/mail/target'
import type { ReadDb } from '../db/database'
import { findMailAccount } from '../sending/store'
import type { StoredReply } from './store'

/**
 * Whether the outbox can bring it to its place: there is an account for that platform, and the mention tells what a reply needs. All
 * others are copied and posted by hand.
 */
export function canSend(db: ReadDb, { platform, to }: Pick<StoredReply, 'platform' | 'to'>): boolean {
  if (platform === 'email') return findMailAccount(db) !== null && mailTarget(to) !== null
  const account = answeringAccount(platform)
  const values = account ? findAccount(db, account.kind) : null
  return values !== null && account?.answering?.canAnswer(to, values) === true
}
