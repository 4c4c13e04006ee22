import type { Account } from '../account'
import { secret, text } from '../fields'
import { googleApi } from '../google/api'
import { googleOAuth, isGoogleClientId } from '../google/oauth'
import { ownChannel } from './channels'
import { scope } from './figures'
import { youtubeSender } from './sender'
import { youtubeTarget } from './target'

/** The owner of a channel, signed in with an app of their own. */
export const youtubeAccount: Account = {
  kind: 'youtube',
  fields: [text('clientId')],
  secrets: [secret('clientSecret')],
  oauth: googleOAuth(scope),
  clean: ({ clientId = '' }) => (isGoogleClientId(clientId) ? { clientId } : null),
  async whoAmI(asking) {
    const own = await ownChannel(googleApi(asking))
    // Who has no channel yet may read all the same.
    if (own === null) return { name: 'YouTube' }
    return 'kind' in own ? own : { name: own.title }
  },
  answering: {
    platforms: ['youtube'],
    canAnswer: (to) => youtubeTarget(to) !== null,
    sender: youtubeSender,
  },
}
