import type { Connector } from '../connector'
import { choice, text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { xAccount } from './account'
import { postCap, readBudget, rechecksAtOnce } from './cap'
import { collectPosts } from './collect'
import { longestQuery, minuteMs, shownUrl } from './figures'
import { searchQuery } from './query'
import { recheckPosts } from './recheck'

/** Posts on X, read and answered in the name of an account; each post that is read is paid for, so that the user sets a cap. */
export const xConnector: Connector = {
  kind: 'x',
  platform: 'x',
  fields: [
    choice('reading', ['mentions', 'search']),
    text('words', { when: { field: 'reading', values: ['search'] } }),
    text('monthlyPosts'),
  ],
  account: xAccount,
  access: 'paid',
  retention: 'delete_with_source',
  defaultIntervalMs: 60 * minuteMs,
  shortestIntervalMs: 15 * minuteMs,
  addressOf(settings, account) {
    const { reading, words = '' } = settings
    const handle = account?.['handle'] ?? ''
    const sought = reading === 'search' ? searchQuery(words) : `@${handle}`
    if (postCap(settings) === null || handle === '' || sought.length > longestQuery) return null
    return `${shownUrl}/search?q=${encodeURIComponent(sought)}&f=live`
  },
  collect: (reading) => collectPosts(reading).catch(outcomeOfHttpError),
  budget: readBudget,
  recheck: {
    atOnce: rechecksAtOnce,
    look: (reading, asked) => recheckPosts(reading, asked).catch(outcomeOfHttpError),
  },
}
