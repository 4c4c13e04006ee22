import { z } from 'zod'
import type { FormValues } from '@shared/model/form-field'
import type { Account, Asking } from '../account'
import { secret, text } from '../fields'
import { parsedJson } from '../json-api'
import { graphUrl } from './figures'
import { ownPages } from './own-pages'
import { metaSender } from './sender'
import { metaTarget } from './target'

const Exchanged = z.object({ access_token: z.string().min(1) })

/** Who speaks for pages on Facebook and the Instagram accounts that belong to them. Meta lets nobody sign in back to a desktop, so that the token is typed. */
export const metaAccount: Account = {
  kind: 'meta',
  fields: [text('appId', { isRequired: false })],
  secrets: [secret('appSecret', { isRequired: false }), secret('token')],
  oauth: null,
  clean,
  whoAmI,
  answering: {
    platforms: ['facebook', 'instagram'],
    canAnswer: (to) => metaTarget(to) !== null,
    sender: metaSender,
  },
}

function clean({ appId = '' }: FormValues): FormValues | null {
  return /^\d{0,20}$/.test(appId) ? { appId } : null
}

async function whoAmI(asking: Asking) {
  await lengthen(asking)
  const pages = await ownPages(asking)
  if ('kind' in pages) return pages
  return { name: pages.map(({ name, id }) => name || id).join(', ') || 'Meta' }
}

/** Exchanges a token of an hour for one of two months, where the app is known; what cannot be exchanged stays as it is. */
async function lengthen({ http, access, signal }: Asking): Promise<void> {
  const { appId = '' } = access.values
  const { appSecret = '', token = '' } = access.secrets
  if (appId === '' || appSecret === '') return
  const form = {
    ...{ grant_type: 'fb_exchange_token', fb_exchange_token: token },
    ...{ client_id: appId, client_secret: appSecret },
  }
  const { body } = await http({ url: `${graphUrl}/oauth/access_token`, form, signal })
  const exchanged = Exchanged.safeParse(parsedJson(body)).data
  if (exchanged) await access.keep({ token: exchanged.access_token })
}
