import type { Connector } from '../connector'
import { text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { foursquareAccount } from './account'
import { collectTips } from './collect'
import { hourMs } from './figures'

/** Tips that people leave about a place on Foursquare. */
export const foursquareConnector: Connector = {
  kind: 'foursquare',
  platform: 'other',
  fields: [text('place')],
  account: foursquareAccount,
  access: 'key',
  retention: 'keep',
  defaultIntervalMs: 12 * hourMs,
  shortestIntervalMs: hourMs,
  addressOf: ({ place = '' }) =>
    /^[\da-f]{16,40}$/i.test(place) ? `https://foursquare.com/v/${place}` : null,
  collect: (reading) => collectTips(reading).catch(outcomeOfHttpError),
}
