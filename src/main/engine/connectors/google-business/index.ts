import type { Connector } from '../connector'
import { text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { businessAccount } from './account'
import { collectReviews } from './collect'
import { minuteMs } from './figures'
import { recheckReviews } from './recheck'

/** Reviews of the client's own places on Google's map, which are answered here too. */
export const googleBusinessConnector: Connector = {
  kind: 'google-business',
  platform: 'google',
  fields: [text('place', { isRequired: false })],
  account: businessAccount,
  access: 'approval',
  retention: 'keep',
  defaultIntervalMs: 30 * minuteMs,
  shortestIntervalMs: 15 * minuteMs,
  addressOf: ({ place = '' }) =>
    `https://business.google.com/reviews${place === '' ? '' : `?place=${encodeURIComponent(place)}`}`,
  collect: (reading) => collectReviews(reading).catch(outcomeOfHttpError),
  recheck: {
    atOnce: 20,
    look: (reading, asked) => recheckReviews(reading, asked).catch(outcomeOfHttpError),
  },
}
