import { z } from 'zod'
import { ClientId } from '../model/client'
import { MailAccount, type OutboxState, type SecretPlace } from '../model/sending'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })

export interface SendingSettings {
  mail: MailAccount | null
  /** Where its password is; the password itself is never given out. */
  place: SecretPlace
}

export const sendingCalls = {
  'sending.get': read(OneClient).gives<SendingSettings>(),
  /** Null takes the account away, and its password with it. */
  'sending.set': write(OneClient.extend({ mail: MailAccount.nullable() }), [
    'sending',
    'reply',
  ]).gives<SendingSettings>(),
  'sending.secret': write(OneClient.extend({ secret: z.string().min(1).max(4000) }), [
    'sending',
    'reply',
  ]).gives<SendingSettings>(),
  'outbox.get': read(OneClient).gives<OutboxState>(),
}
