import { z } from 'zod'
import type { Account, Asking } from '../account'
import { secret, text } from '../fields'
import { googleApi } from '../google/api'
import { googleOAuth, isGoogleClientId } from '../google/oauth'
import { askJson } from '../json-api'
import { accountsUrl, scope } from './figures'
import { businessSender } from './sender'
import { reviewTarget } from './target'

const Accounts = z.object({ accounts: z.array(z.object({ accountName: z.string().optional() })).default([]) })

/** The owner of places on Google's map, signed in with an app of their own. */
export const businessAccount: Account = {
  kind: 'google-business',
  fields: [text('clientId')],
  secrets: [secret('clientSecret')],
  oauth: googleOAuth(scope),
  clean: ({ clientId = '' }) => (isGoogleClientId(clientId) ? { clientId } : null),
  whoAmI,
  answering: {
    platforms: ['google'],
    canAnswer: (to) => reviewTarget(to) !== null,
    sender: businessSender,
  },
}

async function whoAmI(asking: Asking) {
  const asked = await askJson(googleApi(asking), `${accountsUrl}?pageSize=20`, Accounts)
  if ('kind' in asked) return asked
  return { name: asked.value.accounts.map(({ accountName }) => accountName ?? '').join(', ') || 'Google' }
}
