import type { Connector } from '../connector'
import { outcomeOfHttpError } from '../outcome-of'
import { collectStatuses } from './collect'
import { minuteMs } from './figures'

/** Mastodon and the instances that speak its interface, read in the name of the account that also answers there. */
export const mastodonConnector: Connector = {
  kind: 'mastodon',
  platform: 'mastodon',
  account: 'mastodon',
  defaultIntervalMs: 15 * minuteMs,
  collect: (reading) => collectStatuses(reading).catch(outcomeOfHttpError),
}
