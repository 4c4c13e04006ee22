import type { Connector } from '../connector'
import { text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { collectHits } from './collect'
import { minuteMs } from './figures'
import { recheckItems } from './recheck'

/** Stories and comments on Hacker News, found by its public search. */
export const hackerNewsConnector: Connector = {
  kind: 'hacker-news',
  platform: 'forum',
  fields: [text('words')],
  account: null,
  access: 'open',
  retention: 'keep',
  defaultIntervalMs: 30 * minuteMs,
  shortestIntervalMs: 5 * minuteMs,
  addressOf: ({ words = '' }) =>
    words === '' ? null : `https://hn.algolia.com/?query=${encodeURIComponent(words)}&sort=byDate`,
  collect: (reading) => collectHits(reading).catch(outcomeOfHttpError),
  recheck: { atOnce: 20, look: (reading, asked) => recheckItems(reading, asked).catch(outcomeOfHttpError) },
}
