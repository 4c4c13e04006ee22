import type { Connector } from '../connector'
import { choice, text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { blueskyAccount } from './account'
import { collectPosts } from './collect'
import { minuteMs, postsAtOnce, shownUrl } from './figures'
import { recheckPosts } from './recheck'

/** Bluesky and its network, read in the name of the account that also answers there. */
export const blueskyConnector: Connector = {
  kind: 'bluesky',
  platform: 'bluesky',
  fields: [
    choice('reading', ['mentions', 'search']),
    text('words', { when: { field: 'reading', values: ['search'] } }),
  ],
  account: blueskyAccount,
  access: 'account',
  retention: 'delete_with_source',
  defaultIntervalMs: 15 * minuteMs,
  // Its search is meant for what people ask.
  shortestIntervalMs: 15 * minuteMs,
  addressOf: ({ reading, words = '' }) => {
    if (reading !== 'search') return `${shownUrl}/notifications`
    return words === '' ? null : `${shownUrl}/search?q=${encodeURIComponent(words)}`
  },
  collect: (reading) => collectPosts(reading).catch(outcomeOfHttpError),
  recheck: {
    atOnce: postsAtOnce,
    look: (reading, asked) => recheckPosts(reading, asked).catch(outcomeOfHttpError),
  },
}
