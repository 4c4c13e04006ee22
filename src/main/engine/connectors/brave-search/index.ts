import type { Connector } from '../connector'
import { choice, text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { braveAccount } from './account'
import { collectResults } from './collect'
import { countries, dayMs, minuteMs, monthlyRequests } from './figures'

/** Who owns the first page of search results for a name, a page a day. */
export const braveSearchConnector: Connector = {
  kind: 'brave-search',
  platform: 'web',
  fields: [text('words'), choice('country', countries)],
  account: braveAccount,
  access: 'paid',
  retention: 'max_age:90',
  defaultIntervalMs: dayMs,
  shortestIntervalMs: 60 * minuteMs,
  addressOf: ({ words = '', country = '' }) =>
    words === '' || words.length > 400
      ? null
      : `https://search.brave.com/search?q=${encodeURIComponent(words)}&country=${country}`,
  budget: () => ({ requests: monthlyRequests, windowMs: 30 * dayMs }),
  collect: (reading) => collectResults(reading).catch(outcomeOfHttpError),
}
