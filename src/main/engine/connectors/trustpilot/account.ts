import type { Account, Asking } from '../account'
import { secret, text } from '../fields'
import { trustpilotSender } from './sender'
import { trustpilotTarget } from './target'
import { freshToken } from './token'

/** A business at Trustpilot, with the key of its plan. */
export const trustpilotAccount: Account = {
  kind: 'trustpilot',
  fields: [text('businessUser')],
  secrets: [secret('apiKey'), secret('apiSecret')],
  oauth: null,
  clean: ({ businessUser = '' }) => (/^[\w-]{1,64}$/.test(businessUser) ? { businessUser } : null),
  whoAmI,
  answering: {
    platforms: ['trustpilot'],
    canAnswer: (to) => trustpilotTarget(to) !== null,
    sender: trustpilotSender,
  },
}

/** Key and secret are good where they are exchanged for a token; whom it belongs to the platform does not tell. */
async function whoAmI(asking: Asking) {
  const token = await freshToken(asking)
  return typeof token === 'string' ? { name: 'Trustpilot' } : token
}
