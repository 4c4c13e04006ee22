import { z } from 'zod'
import type { Account, Asking } from '../account'
import { secret, text } from '../fields'
import { askJson } from '../json-api'
import { safeOrigin } from '../safe-origin'
import { forumAt } from './forum'
import { discourseSender } from './sender'
import { discourseTarget } from './target'

const Session = z.object({ current_user: z.object({ username: z.string() }) })

/** A user of a forum, with a key that its administrator has made. */
export const discourseAccount: Account = {
  kind: 'discourse',
  fields: [text('forum'), text('userName')],
  secrets: [secret('apiKey')],
  oauth: null,
  clean({ forum = '', userName = '' }) {
    const origin = safeOrigin(forum)
    const name = userName.replace(/^@/, '')
    return origin !== null && /^[\p{L}\p{M}\p{N}_.-]{1,60}$/u.test(name)
      ? { forum: origin, userName: name }
      : null
  },
  whoAmI,
  answering: {
    platforms: ['forum'],
    canAnswer: (to, values) => discourseTarget(to, values) !== null,
    sender: discourseSender,
  },
}

async function whoAmI(asking: Asking) {
  const forum = forumAt(asking.access.values['forum'] ?? '', asking)
  if (forum === null) return { kind: 'bad-request', words: 'forum', status: 0 } as const
  const asked = await askJson(forum.api, `${forum.origin}/session/current.json`, Session)
  if ('kind' in asked) return asked
  return { name: `@${asked.value.current_user.username} (${new URL(forum.origin).host})` }
}
