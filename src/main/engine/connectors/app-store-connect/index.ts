import { appId } from '../app-store/app'
import type { Connector } from '../connector'
import { text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { appStoreAccount } from './account'
import { collectOwnReviews } from './collect'
import { minuteMs, shownUrl } from './figures'
import { recheckOwnReviews } from './recheck'

/** Reviews of the client's own apps in Apple's store, in all countries, which are answered here too. */
export const appStoreConnectConnector: Connector = {
  kind: 'app-store-connect',
  platform: 'appstore',
  fields: [text('app')],
  account: appStoreAccount,
  access: 'account',
  retention: 'keep',
  defaultIntervalMs: 30 * minuteMs,
  shortestIntervalMs: 15 * minuteMs,
  addressOf({ app = '' }) {
    const id = appId(app)
    return id && `${shownUrl}/${id}/distribution/activity/ios/ratingsResponses`
  },
  collect: (reading) => collectOwnReviews(reading).catch(outcomeOfHttpError),
  recheck: {
    atOnce: 20,
    look: (reading, asked) => recheckOwnReviews(reading, asked).catch(outcomeOfHttpError),
  },
}
