import type { FormValues } from '@shared/model/form-field'
import type { Account, Asking } from '../account'
import { secret, text } from '../fields'
import { fixedRedirectPort, type OAuth } from '../oauth'
import { ownUser, xApi } from './api'
import { authorizeUrl, scopes, tokenUrl } from './figures'
import { xSender } from './sender'
import { postTarget } from './target'

const oauth: OAuth = {
  authorizeUrl: () => authorizeUrl,
  tokenUrl: () => tokenUrl,
  scopes,
  more: {},
  appIn: 'basic',
  redirectPort: fixedRedirectPort,
  app: ({ clientId = '' }, { clientSecret = '' }) => Promise.resolve({ id: clientId, secret: clientSecret }),
}

/** An account at X, signed in with an app of the user's own, who pays for what it reads. */
export const xAccount: Account = {
  kind: 'x',
  fields: [text('handle'), text('clientId')],
  secrets: [secret('clientSecret')],
  oauth,
  clean,
  whoAmI,
  answering: {
    platforms: ['x'],
    canAnswer: (to) => postTarget(to) !== null,
    sender: xSender,
  },
}

function clean({ handle = '', clientId = '' }: FormValues): FormValues | null {
  const name = handle.trim().replace(/^@/, '')
  return /^\w{1,15}$/.test(name) && /^[\w-]{10,80}$/.test(clientId) ? { handle: name, clientId } : null
}

async function whoAmI(asking: Asking) {
  const own = await ownUser(xApi(asking))
  return 'kind' in own ? own : { name: `@${own.username}` }
}
