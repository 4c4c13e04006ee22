import type { Connector } from '../connector'
import { choice, text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { tripadvisorAccount } from './account'
import { collectReviews } from './collect'
import { dayMs, hourMs, languages } from './figures'
import { locationIn } from './location'

/** The newest reviews of any place in a language that Tripadvisor shows to programs. */
export const tripadvisorConnector: Connector = {
  kind: 'tripadvisor',
  platform: 'other',
  fields: [text('location'), choice('language', languages)],
  account: tripadvisorAccount,
  access: 'paid',
  retention: 'max_age:1',
  defaultIntervalMs: 12 * hourMs,
  shortestIntervalMs: 6 * hourMs,
  addressOf({ location = '', language = '' }) {
    const id = locationIn(location)
    return id === null ? null : `https://www.tripadvisor.com/${id}?language=${language}`
  },
  budget: () => ({ requests: 150, windowMs: dayMs }),
  collect: (reading) => collectReviews(reading).catch(outcomeOfHttpError),
}
