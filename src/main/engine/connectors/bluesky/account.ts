import type { FormValues } from '@shared/model/form-field'
import { z } from 'zod'
import type { Account } from '../account'
import { secret, text } from '../fields'
import { safeOrigin } from '../safe-origin'
import { ask, pathOf } from './ask'
import { usualService } from './figures'
import { blueskySender } from './sender'
import { blueskyTarget } from './target'

const Profile = z.object({ did: z.string(), handle: z.string() })

/** An account at Bluesky, or at another server of its network. */
export const blueskyAccount: Account = {
  kind: 'bluesky',
  fields: [text('handle'), text('service', { isRequired: false })],
  secrets: [secret('appPassword')],
  oauth: null,
  clean: cleaned,
  async whoAmI(asking) {
    const own = await ask(asking, ({ did }) => pathOf('app.bsky.actor.getProfile', { actor: did }), Profile)
    return 'kind' in own ? own : { name: `@${own.value.handle}` }
  },
  answering: {
    platforms: ['bluesky'],
    canAnswer: (to) => blueskyTarget(to) !== null,
    sender: blueskySender,
  },
}

function cleaned({ handle = '', service = '' }: FormValues): FormValues | null {
  const name = handle.replace(/^@/, '').toLowerCase()
  const origin = service === '' ? usualService : safeOrigin(service)
  const isName = /^([a-z\d-]+\.)+[a-z][a-z\d-]*$/.test(name) || /^did:[a-z]+:[\w.:%-]+$/i.test(name)
  return isName && origin !== null ? { handle: name, service: origin } : null
}
