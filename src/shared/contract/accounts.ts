import { z } from 'zod'
import type { AccountProof, AccountState } from '../model/account'
import { ClientId } from '../model/client'
import { FormInput } from '../model/form-field'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })
const OneAccount = OneClient.extend({ account: z.string().max(40) })

/** A browser that is not used within this time has been forgotten. */
export const signInMinutes = 10

export const accountCalls = {
  /** Every kind there is, with what the client has of it. */
  'account.list': read(OneClient).gives<AccountState[]>(),
  /** Keeps it; secrets that are left out or empty stay as they are. */
  'account.save': write(OneAccount.extend({ values: FormInput, secrets: FormInput }), [
    'account',
    'reply',
    'source',
  ]).gives<AccountState>(),
  /** Takes it away, and its secrets with it. */
  'account.remove': write(OneAccount, ['account', 'reply']).gives(),
  /** Asks the platform who signed in. */
  'account.check': write(OneAccount, ['account']).gives<AccountProof>(),
  /** Waits for the user to consent in the browser; gives the page that the shell opens there. */
  'account.signIn': write(OneAccount, []).gives<{ url: string }>(),
}
