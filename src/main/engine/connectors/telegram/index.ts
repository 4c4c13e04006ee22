import type { Connector } from '../connector'
import { outcomeOfHttpError } from '../outcome-of'
import { telegramAccount } from './account'
import { collectMessages } from './collect'
import { minuteMs, shownUrl } from './figures'

/** What is written to a bot at Telegram, which also answers. Nobody else can read it. */
export const telegramConnector: Connector = {
  kind: 'telegram',
  platform: 'chat',
  fields: [],
  account: telegramAccount,
  access: 'account',
  retention: 'keep',
  defaultIntervalMs: 5 * minuteMs,
  shortestIntervalMs: minuteMs,
  addressOf: () => shownUrl,
  collect: (reading) => collectMessages(reading).catch(outcomeOfHttpError),
}
