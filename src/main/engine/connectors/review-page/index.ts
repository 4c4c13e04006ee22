import type { Connector } from '../connector'
import { choice, text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { webAddress } from '../web-address'
import { collectReviews } from './collect'
import { hourMs } from './figures'

/** Reviews that a public page describes in the words of schema.org. */
export const reviewPageConnector: Connector = {
  kind: 'page',
  platform: 'web',
  fields: [text('address'), text('language', { isRequired: false }), choice('right', ['own', 'allowed'])],
  account: null,
  access: 'open',
  retention: 'keep',
  defaultIntervalMs: 12 * hourMs,
  shortestIntervalMs: 6 * hourMs,
  addressOf: ({ address = '' }) => webAddress(address),
  collect: (reading) => collectReviews(reading).catch(outcomeOfHttpError),
}
