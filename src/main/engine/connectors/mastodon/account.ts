import type { FormValues } from '@shared/model/form-field'
import { z } from 'zod'
import type { Account } from '../account'
import { HttpError } from '../http'
import { secret, text } from '../fields'
import type { OAuth } from '../oauth'
import { safeOrigin } from '../safe-origin'
import { ask } from './ask'
import { Account as OwnAccount, parsed } from './schema'
import { mastodonSender } from './sender'
import { mastodonTarget } from './target'

const App = z.object({ client_id: z.string().min(1), client_secret: z.string() })

const scopes = [
  'read:accounts',
  'read:statuses',
  'read:notifications',
  'read:search',
  'write:statuses',
] as const

/** Every instance registers its own apps, for anybody who asks. */
const oauth: OAuth = {
  authorizeUrl: ({ instance }) => `${instance}/oauth/authorize`,
  tokenUrl: ({ instance }) => `${instance}/oauth/token`,
  scopes,
  more: {},
  appIn: 'body',
  async app({ instance = '' }, _secrets, { http, redirectUri, signal }) {
    const json = { client_name: 'Atalaya', redirect_uris: redirectUri, scopes: scopes.join(' ') }
    const { status, body } = await http({ url: `${instance}/api/v1/apps`, json, signal })
    const app = status === 200 ? parsed(App, body) : null
    if (app === null) throw new HttpError('unreachable', { status })
    return { id: app.client_id, secret: app.client_secret }
  },
}

/** An account at Mastodon, or at an instance that speaks its language. */
export const mastodonAccount: Account = {
  kind: 'mastodon',
  fields: [text('instance')],
  secrets: [secret('token')],
  oauth,
  clean: withInstance,
  async whoAmI({ http, access, now, signal }) {
    const { instance = '' } = access.values
    const asking = { http, instance, token: access.secrets['token'] ?? '', now, signal }
    const own = await ask(asking, `${instance}/api/v1/accounts/verify_credentials`, OwnAccount)
    return 'kind' in own ? own : { name: `@${own.value.acct ?? own.value.id}@${new URL(instance).host}` }
  },
  answering: {
    platforms: ['mastodon'],
    canAnswer: (to, { instance = '' }) => mastodonTarget(to, instance) !== null,
    sender: ({ http, access, now }) =>
      mastodonSender({
        ...{ http, now, token: access.secrets['token'] ?? '' },
        instance: access.values['instance'] ?? '',
      }),
  },
}

function withInstance({ instance = '' }: FormValues): FormValues | null {
  const origin = safeOrigin(instance)
  return origin === null ? null : { instance: origin }
}
