import type { FormValues } from '@shared/model/form-field'
import type { Account, Asking } from '../account'
import { secret, text } from '../fields'
import { askJson } from '../json-api'
import { fixedRedirectPort, type OAuth } from '../oauth'
import { redditApi, urlOf } from './api'
import { authorizeUrl, scopes, tokenUrl } from './figures'
import { Me } from './schema'
import { redditSender } from './sender'
import { thingTarget } from './target'

const oauth: OAuth = {
  authorizeUrl: () => authorizeUrl,
  tokenUrl: () => tokenUrl,
  scopes,
  // Without it there is no refresh token.
  more: { duration: 'permanent' },
  appIn: 'basic',
  redirectPort: fixedRedirectPort,
  app: ({ clientId = '' }, { clientSecret = '' }) => Promise.resolve({ id: clientId, secret: clientSecret }),
}

/** An account at Reddit, signed in with an app of the user's own that Reddit has approved. */
export const redditAccount: Account = {
  kind: 'reddit',
  fields: [text('username'), text('clientId')],
  secrets: [secret('clientSecret')],
  oauth,
  clean,
  whoAmI,
  answering: {
    platforms: ['reddit'],
    canAnswer: (to) => thingTarget(to) !== null,
    sender: redditSender,
  },
}

function clean({ username = '', clientId = '' }: FormValues): FormValues | null {
  const name = username.trim().replace(/^\/?u\//, '')
  return /^[\w-]{3,20}$/.test(name) && /^[\w-]{8,60}$/.test(clientId) ? { username: name, clientId } : null
}

async function whoAmI(asking: Asking) {
  const me = await askJson(redditApi(asking), urlOf('/api/v1/me', {}), Me)
  return 'kind' in me ? me : { name: `u/${me.value.name}` }
}
