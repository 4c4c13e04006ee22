import { z } from 'zod'
import { ClientId } from '../model/client'
import {
  accountKinds,
  MailAccount,
  MastodonAccount,
  type AccountKind,
  type OutboxState,
  type SecretPlace,
  type SendingAccounts,
} from '../model/sending'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })

export interface SendingSettings {
  accounts: SendingAccounts
  /** Where the password of each account is; the password itself is never given out. */
  secrets: Record<AccountKind, SecretPlace>
}

export const sendingCalls = {
  'sending.get': read(OneClient).gives<SendingSettings>(),
  /** What is left out stays as it is; null takes the account away, and its password with it. */
  'sending.set': write(
    OneClient.extend({
      mail: MailAccount.nullable().optional(),
      mastodon: MastodonAccount.nullable().optional(),
    }),
    ['sending', 'reply'],
  ).gives<SendingSettings>(),
  'sending.secret': write(
    OneClient.extend({ account: z.enum(accountKinds), secret: z.string().min(1).max(4000) }),
    ['sending', 'reply'],
  ).gives<SendingSettings>(),
  'outbox.get': read(OneClient).gives<OutboxState>(),
}
