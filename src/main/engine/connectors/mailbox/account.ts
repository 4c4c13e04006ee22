import type { FormValues } from '@shared/model/form-field'
import { mailSecurities } from '@shared/model/sending'
import type { Account } from '../account'
import { choice, secret, text } from '../fields'
import { usualPorts } from './figures'
import { withMailbox } from './connection'
import { securityOf } from './security'

/** A mailbox that is read by IMAP. Its mails are answered in the name of the client's mail server. */
export const mailboxAccount: Account = {
  kind: 'mailbox',
  fields: [
    text('host'),
    choice('security', mailSecurities),
    text('port', { isRequired: false }),
    text('address'),
    text('user', { isRequired: false }),
  ],
  secrets: [secret('password')],
  oauth: null,
  clean,
  async whoAmI({ access, signal }) {
    const { address = '' } = access.values
    return withMailbox(access, signal, () => Promise.resolve({ name: address }))
  },
  answering: null,
}

function clean(values: FormValues): FormValues | null {
  const { host = '', address = '', user = '' } = values
  const security = securityOf(values)
  const port = Number(values['port'] || usualPorts[security])
  const isGood =
    /^[\w.:-]{1,253}$/.test(host) &&
    /^[^\s@<>]{1,64}@[\w.-]{1,253}$/.test(address) &&
    Number.isInteger(port) &&
    port > 0 &&
    port < 65_536
  if (!isGood) return null
  return { host, security, port: String(port), address: address.toLowerCase(), user: user || address }
}
