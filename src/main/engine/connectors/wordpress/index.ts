import type { Connector } from '../connector'
import { text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { wordpressAccount } from './account'
import { collectComments } from './collect'
import { commentsAtOnce, minuteMs } from './figures'
import { recheckComments } from './recheck'
import { baseIn } from './site'

/** Comments on a site that runs on WordPress; with an account they are answered there too. */
export const wordpressConnector: Connector = {
  kind: 'wordpress',
  platform: 'web',
  fields: [text('site'), text('words', { isRequired: false })],
  account: wordpressAccount,
  isAccountOptional: true,
  access: 'open',
  retention: 'keep',
  defaultIntervalMs: 30 * minuteMs,
  shortestIntervalMs: 10 * minuteMs,
  addressOf: ({ site = '', words = '' }) => {
    const base = baseIn(site)
    return base && `${base}/${words === '' ? '' : `?s=${encodeURIComponent(words)}`}`
  },
  collect: (reading) => collectComments(reading).catch(outcomeOfHttpError),
  recheck: {
    atOnce: commentsAtOnce,
    look: (reading, asked) => recheckComments(reading, asked).catch(outcomeOfHttpError),
  },
}
