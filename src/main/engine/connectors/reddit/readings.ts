import type { FormValues } from '@shared/model/form-field'
import { shownUrl } from './figures'

export const redditReadings = ['mentions', 'search', 'comments'] as const

/** What is asked for, and where a browser shows it. */
export interface RedditReading {
  /** Lists that are read one after the other. */
  lists: { path: string; query: Record<string, string> }[]
  reason: 'mention' | 'search'
  address: string
  title: string
  /** Comments cannot be searched: of all in a community, those with these words are kept. */
  words: string | null
}

/** Null where the settings do not say enough. */
export function redditReading(settings: FormValues): RedditReading | null {
  const { reading = 'mentions', words = '' } = settings
  if (reading === 'mentions') return toAccount
  const community = communityIn(settings['community'] ?? '')
  if (words === '' || community === null) return null
  if (reading === 'search') return found(words, community)
  return community === '' ? null : commentsWith(words, community)
}

const toAccount: RedditReading = {
  lists: [
    { path: '/message/mentions', query: {} },
    { path: '/message/inbox', query: {} },
  ],
  ...{ reason: 'mention', words: null, title: 'Reddit', address: `${shownUrl}/message/inbox/` },
}

function found(words: string, community: string): RedditReading {
  const within = community === '' ? '' : `/r/${community}`
  const query = { q: words, sort: 'new', t: 'month', type: 'link' }
  const restricted = community === '' ? '' : '&restrict_sr=1'
  return {
    lists: [{ path: `${within}/search`, query: { ...query, ...(community !== '' && { restrict_sr: '1' }) } }],
    ...{ reason: 'search', words: null, title: community === '' ? words : `${words} (r/${community})` },
    address: `${shownUrl}${within}/search/?q=${encodeURIComponent(words)}&sort=new${restricted}`,
  }
}

function commentsWith(words: string, community: string): RedditReading {
  return {
    lists: [{ path: `/r/${community}/comments`, query: {} }],
    ...{ reason: 'search', words: words.toLowerCase(), title: `${words} (r/${community})` },
    address: `${shownUrl}/r/${community}/comments/?q=${encodeURIComponent(words)}`,
  }
}

/** Empty for all communities, null where it is no name of one. */
function communityIn(text: string): string | null {
  const name = text
    .trim()
    .replace(/^https?:\/\/[^/]*\//, '')
    .replace(/^\/?r\//, '')
    .replace(/\/.*$/, '')
  return /^\w{0,30}$/.test(name) ? name : null
}
