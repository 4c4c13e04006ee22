import type { Account, Asking } from '../account'
import { secret, text } from '../fields'
import { User } from './schema'
import { wordpressSender } from './sender'
import { ask, baseIn, siteAt } from './site'
import { wordpressTarget } from './target'

/** A user of a site that runs on WordPress, with a password for programs. */
export const wordpressAccount: Account = {
  kind: 'wordpress',
  fields: [text('site'), text('userName')],
  secrets: [secret('appPassword')],
  oauth: null,
  clean({ site = '', userName = '' }) {
    const base = baseIn(site)
    return base !== null && /^[^:\p{C}]{1,60}$/u.test(userName) ? { site: base, userName } : null
  },
  whoAmI,
  answering: {
    platforms: ['web'],
    canAnswer: (to, values) => wordpressTarget(to, values) !== null,
    sender: wordpressSender,
  },
}

async function whoAmI(asking: Asking) {
  const site = siteAt(asking.access.values['site'] ?? '', asking)
  if (site === null) return { kind: 'bad-request', words: 'site', status: 0 } as const
  const own = await ask(site, 'users/me', {}, User)
  return 'kind' in own ? own : { name: `${own.value.name} (${new URL(site.base).host})` }
}
