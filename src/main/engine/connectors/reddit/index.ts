import type { Connector } from '../connector'
import { choice, text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { redditAccount } from './account'
import { collectThings } from './collect'
import { idsAtOnce, minuteMs } from './figures'
import { redditReading, redditReadings } from './readings'
import { recheckThings } from './recheck'

/** Posts and comments on Reddit, for whom Reddit has approved an app. */
export const redditConnector: Connector = {
  kind: 'reddit',
  platform: 'reddit',
  fields: [
    choice('reading', redditReadings),
    text('words', { when: { field: 'reading', values: ['search', 'comments'] } }),
    text('community', { isRequired: false, when: { field: 'reading', values: ['search', 'comments'] } }),
  ],
  account: redditAccount,
  access: 'approval',
  retention: 'delete_with_source',
  defaultIntervalMs: 30 * minuteMs,
  shortestIntervalMs: 10 * minuteMs,
  addressOf: (settings) => redditReading(settings)?.address ?? null,
  collect: (reading) => collectThings(reading).catch(outcomeOfHttpError),
  recheck: {
    atOnce: idsAtOnce,
    look: (reading, asked) => recheckThings(reading, asked).catch(outcomeOfHttpError),
  },
}
