import type { Connector } from '../connector'
import { text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { collectArticles } from './collect'
import { minuteMs, searchUrl } from './figures'

/** News of the world, found by GDELT. */
export const gdeltConnector: Connector = {
  kind: 'gdelt',
  platform: 'news',
  fields: [text('words')],
  account: null,
  access: 'open',
  retention: 'keep',
  defaultIntervalMs: 60 * minuteMs,
  shortestIntervalMs: 30 * minuteMs,
  addressOf: ({ words = '' }) =>
    words.length < 3 ? null : `${searchUrl}?query=${encodeURIComponent(words)}&mode=artlist`,
  collect: (reading) => collectArticles(reading).catch(outcomeOfHttpError),
}
