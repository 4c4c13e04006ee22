import type { Connector } from '../connector'
import { text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { playAccount } from './account'
import { packageName } from './app'
import { collectPlayReviews } from './collect'
import { dayMs, minuteMs, requestsPerDay, shownUrl } from './figures'
import { recheckPlayReviews } from './recheck'

/** Reviews of the client's own apps at Google Play, which are answered here too. */
export const googlePlayConnector: Connector = {
  kind: 'google-play',
  platform: 'googleplay',
  fields: [text('app')],
  account: playAccount,
  access: 'account',
  retention: 'keep',
  defaultIntervalMs: 60 * minuteMs,
  shortestIntervalMs: 15 * minuteMs,
  addressOf({ app = '' }) {
    const name = packageName(app)
    return name && `${shownUrl}?id=${name}`
  },
  collect: (reading) => collectPlayReviews(reading).catch(outcomeOfHttpError),
  budget: () => ({ requests: requestsPerDay, windowMs: dayMs }),
  recheck: {
    atOnce: 20,
    look: (reading, asked) => recheckPlayReviews(reading, asked).catch(outcomeOfHttpError),
  },
}
