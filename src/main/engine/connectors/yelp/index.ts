import type { Connector } from '../connector'
import { text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { yelpAccount } from './account'
import { businessIn } from './business'
import { collectReviews } from './collect'
import { dayMs, hourMs } from './figures'

/** The few reviews of any business that Yelp shows to programs. */
export const yelpConnector: Connector = {
  kind: 'yelp',
  platform: 'other',
  fields: [text('business')],
  account: yelpAccount,
  access: 'key',
  retention: 'max_age:1',
  defaultIntervalMs: 12 * hourMs,
  shortestIntervalMs: hourMs,
  addressOf: ({ business = '' }) => {
    const id = businessIn(business)
    return id === null ? null : `https://www.yelp.com/biz/${id}`
  },
  budget: () => ({ requests: 300, windowMs: dayMs }),
  collect: (reading) => collectReviews(reading).catch(outcomeOfHttpError),
}
