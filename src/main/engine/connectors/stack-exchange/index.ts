import type { Connector } from '../connector'
import { text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { collectQuestions } from './collect'
import { dayMs, idsAtOnce, minuteMs, requestsPerDay } from './figures'
import { recheckQuestions } from './recheck'
import { siteOf } from './site'

/** Questions on Stack Overflow and its sister sites. They are answered by hand: the sites want it to be said who answers, and for whom. */
export const stackExchangeConnector: Connector = {
  kind: 'stack-exchange',
  platform: 'forum',
  fields: [text('words'), text('site'), text('key', { isRequired: false })],
  account: null,
  access: 'open',
  retention: 'keep',
  defaultIntervalMs: 60 * minuteMs,
  shortestIntervalMs: 15 * minuteMs,
  addressOf({ site = '', words = '' }) {
    const of = siteOf(site)
    return of && words !== '' ? `https://${of.host}/search?tab=newest&q=${encodeURIComponent(words)}` : null
  },
  collect: (reading) => collectQuestions(reading).catch(outcomeOfHttpError),
  budget: ({ key = '' }) => ({
    requests: key === '' ? requestsPerDay.open : requestsPerDay.withKey,
    windowMs: dayMs,
  }),
  recheck: {
    atOnce: idsAtOnce,
    look: (reading, asked) => recheckQuestions(reading, asked).catch(outcomeOfHttpError),
  },
}
