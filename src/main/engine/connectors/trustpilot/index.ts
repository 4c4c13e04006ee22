import type { Connector } from '../connector'
import { choice, text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { trustpilotAccount } from './account'
import { collectReviews } from './collect'
import { minuteMs, reviewsAtOnce, shownUrl } from './figures'
import { recheckReviews } from './recheck'
import { domainIn } from './unit'

/** Reviews of a business at Trustpilot; those of one's own are answered here too. */
export const trustpilotConnector: Connector = {
  kind: 'trustpilot',
  platform: 'trustpilot',
  fields: [text('domain'), choice('reading', ['own', 'public'])],
  account: trustpilotAccount,
  access: 'paid',
  retention: 'delete_with_source',
  defaultIntervalMs: 30 * minuteMs,
  shortestIntervalMs: 15 * minuteMs,
  addressOf: ({ domain = '' }) => {
    const name = domainIn(domain)
    return name && `${shownUrl}/review/${name}`
  },
  collect: (reading) => collectReviews(reading).catch(outcomeOfHttpError),
  recheck: {
    atOnce: reviewsAtOnce,
    look: (reading, asked) => recheckReviews(reading, asked).catch(outcomeOfHttpError),
  },
}
