import { z } from 'zod'
import type { Account, Asking } from '../account'
import { secret, text } from '../fields'
import { googleApi } from '../google/api'
import { googleOAuth, isGoogleClientId } from '../google/oauth'
import { askJson } from '../json-api'
import { scope, whoScopes, whoUrl } from './figures'
import { playSender } from './sender'
import { playReviewTarget } from './target'

const Who = z.object({ sub: z.string(), email: z.string().nullish() })

/** Somebody who may answer reviews in the Play Console, signed in with an app of their own. */
export const playAccount: Account = {
  kind: 'google-play',
  fields: [text('clientId')],
  secrets: [secret('clientSecret')],
  oauth: googleOAuth(scope, ...whoScopes),
  clean: ({ clientId = '' }) => (isGoogleClientId(clientId) ? { clientId } : null),
  whoAmI,
  answering: {
    platforms: ['googleplay'],
    canAnswer: (to) => playReviewTarget(to) !== null,
    sender: playSender,
  },
}

async function whoAmI(asking: Asking) {
  const who = await askJson(googleApi(asking), whoUrl, Who)
  return 'kind' in who ? who : { name: who.value.email ?? who.value.sub }
}
