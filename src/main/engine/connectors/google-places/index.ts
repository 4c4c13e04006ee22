import type { Connector } from '../connector'
import { text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { placesAccount } from './account'
import { collectReviews } from './collect'
import { dayMs, hourMs } from './figures'

/** The five reviews of any place that Google shows to programs. */
export const googlePlacesConnector: Connector = {
  kind: 'google-places',
  platform: 'google',
  fields: [text('place')],
  account: placesAccount,
  access: 'paid',
  retention: 'max_age:1',
  defaultIntervalMs: 12 * hourMs,
  shortestIntervalMs: 6 * hourMs,
  addressOf: ({ place = '' }) =>
    /^[\w-]{10,300}$/.test(place) ? `https://www.google.com/maps/place/?q=place_id:${place}` : null,
  budget: () => ({ requests: 100, windowMs: dayMs }),
  collect: (reading) => collectReviews(reading).catch(outcomeOfHttpError),
}
