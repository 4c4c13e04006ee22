import type { Connector } from '../connector'
import { text } from '../fields'
import { outcomeOfHttpError } from '../outcome-of'
import { youtubeAccount } from './account'
import { channelNamed } from './channels'
import { collectComments } from './collect'
import { commentsAtOnce, dayMs, minuteMs, ownChannelUrl, requestsADay, shownUrl } from './figures'
import { recheckComments } from './recheck'

/** Comments below the videos of a channel, one's own or another, which are answered here too. */
export const youtubeConnector: Connector = {
  kind: 'youtube',
  platform: 'youtube',
  fields: [text('channel', { isRequired: false })],
  account: youtubeAccount,
  access: 'account',
  retention: 'max_age:30',
  defaultIntervalMs: 30 * minuteMs,
  shortestIntervalMs: 15 * minuteMs,
  addressOf: ({ channel = '' }) => {
    const name = channelNamed(channel)
    if (!name) return name === null ? null : ownChannelUrl
    return name.startsWith('@') ? `${shownUrl}/${encodeURI(name)}` : `${shownUrl}/channel/${name}`
  },
  collect: (reading) => collectComments(reading).catch(outcomeOfHttpError),
  budget: () => ({ requests: requestsADay, windowMs: dayMs }),
  recheck: {
    atOnce: commentsAtOnce,
    look: (reading, asked) => recheckComments(reading, asked).catch(outcomeOfHttpError),
  },
}
