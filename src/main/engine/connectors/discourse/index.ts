import type { Connector } from '../connector'
import { choice, text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { safeOrigin } from '../safe-origin'
import { discourseAccount } from './account'
import { collectPosts } from './collect'
import { minuteMs, postsAtOnce } from './figures'
import { recheckPosts } from './recheck'

/** A forum that runs on Discourse: what its search finds, or all of it; with an account it is answered there too. */
export const discourseConnector: Connector = {
  kind: 'discourse',
  platform: 'forum',
  fields: [
    text('forum'),
    choice('reading', ['search', 'latest']),
    text('words', { when: { field: 'reading', values: ['search'] } }),
  ],
  account: discourseAccount,
  isAccountOptional: true,
  access: 'open',
  retention: 'keep',
  defaultIntervalMs: 30 * minuteMs,
  shortestIntervalMs: 10 * minuteMs,
  addressOf: ({ forum = '', reading, words = '' }) => {
    const origin = safeOrigin(forum)
    if (origin === null || reading === 'latest') return origin && `${origin}/latest`
    return words === '' ? null : `${origin}/search?q=${encodeURIComponent(`${words} order:latest`)}`
  },
  collect: (reading) => collectPosts(reading).catch(outcomeOfHttpError),
  recheck: {
    atOnce: postsAtOnce,
    look: (reading, asked) => recheckPosts(reading, asked).catch(outcomeOfHttpError),
  },
}
