import type { Connector } from '../connector'
import { text } from '../fields'
import { metaAccount } from '../meta/account'
import { minuteMs } from '../meta/figures'
import { recheckItems } from '../meta/recheck'
import { outcomeOfHttpError } from '../outcome-of'
import { collectItems } from './collect'

/** Comments on the client's own Instagram accounts, which are answered here too, and what they are tagged in. */
export const instagramConnector: Connector = {
  kind: 'instagram',
  platform: 'instagram',
  fields: [text('account', { isRequired: false })],
  account: metaAccount,
  access: 'approval',
  retention: 'delete_with_source',
  defaultIntervalMs: 30 * minuteMs,
  shortestIntervalMs: 10 * minuteMs,
  addressOf: ({ account = '' }) =>
    `https://business.facebook.com/latest/inbox/instagram${account === '' ? '' : `?account=${encodeURIComponent(account)}`}`,
  collect: (reading) => collectItems(reading).catch(outcomeOfHttpError),
  recheck: { atOnce: 20, look: (reading, asked) => recheckItems(reading, asked).catch(outcomeOfHttpError) },
}
