import type { Connector } from '../connector'
import { text } from '../fields'
import { metaAccount } from '../meta/account'
import { minuteMs } from '../meta/figures'
import { recheckItems } from '../meta/recheck'
import { outcomeOfHttpError } from '../outcome-of'
import { collectItems } from './collect'

/** What people write on the client's own pages, which are answered here too. Reviews of pages can no longer be read by anybody. */
export const facebookConnector: Connector = {
  kind: 'facebook',
  platform: 'facebook',
  fields: [text('page', { isRequired: false })],
  account: metaAccount,
  access: 'approval',
  retention: 'delete_with_source',
  defaultIntervalMs: 30 * minuteMs,
  shortestIntervalMs: 10 * minuteMs,
  addressOf: ({ page = '' }) =>
    `https://business.facebook.com/latest/inbox/facebook${page === '' ? '' : `?page=${encodeURIComponent(page)}`}`,
  collect: (reading) => collectItems(reading).catch(outcomeOfHttpError),
  recheck: { atOnce: 20, look: (reading, asked) => recheckItems(reading, asked).catch(outcomeOfHttpError) },
}
