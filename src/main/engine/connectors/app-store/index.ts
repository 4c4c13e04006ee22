import type { Connector } from '../connector'
import { text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { storeApp } from './app'
import { collectFeedReviews } from './collect'
import { hourMs, shownUrl } from './figures'

/** Reviews of any app in one country of Apple's store, by its public feed. */
export const appStoreConnector: Connector = {
  kind: 'app-store',
  platform: 'appstore',
  fields: [text('app'), text('country')],
  account: null,
  access: 'open',
  retention: 'keep',
  defaultIntervalMs: 4 * hourMs,
  shortestIntervalMs: hourMs,
  addressOf(settings) {
    const app = storeApp(settings)
    return app && `${shownUrl}/${app.country}/app/id${app.id}?see-all=reviews`
  },
  collect: (reading) => collectFeedReviews(reading).catch(outcomeOfHttpError),
}
