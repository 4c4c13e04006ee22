import { mastodonAddress, mastodonReadings, type MastodonReading } from './address'
import { mastodonAccount } from './account'
import type { Connector } from '../connector'
import { choice, text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { collectStatuses } from './collect'
import { minuteMs } from './figures'

/** Mastodon and the instances that speak its interface, read in the name of the account that also answers there. */
export const mastodonConnector: Connector = {
  kind: 'mastodon',
  platform: 'mastodon',
  fields: [
    choice('reading', mastodonReadings),
    text('words', { when: { field: 'reading', values: ['search', 'tag'] } }),
  ],
  account: mastodonAccount,
  access: 'account',
  retention: 'keep',
  defaultIntervalMs: 15 * minuteMs,
  shortestIntervalMs: 5 * minuteMs,
  addressOf: ({ reading, words = '' }, account) =>
    account &&
    mastodonAddress({ instance: account['instance'] ?? '', reading: reading as MastodonReading, words }),
  collect: (reading) => collectStatuses(reading).catch(outcomeOfHttpError),
}
