/** What is read of an instance: what addresses the client's account, what its search finds, or a hashtag. */
export const mastodonReadings = ['mentions', 'search', 'tag'] as const
export type MastodonReading = (typeof mastodonReadings)[number]

export interface MastodonSource {
  /** An origin. */
  instance: string
  reading: MastodonReading
  /** What is searched for, or the tag without its mark; empty for mentions. */
  words: string
}

/** The address of a source, the one at which a browser shows the same. Null where words are wanted and there are none. */
export function mastodonAddress({ instance, reading, words }: MastodonSource): string | null {
  const wanted = words.trim()
  switch (reading) {
    case 'mentions':
      return `${instance}/notifications`
    case 'search':
      return wanted === '' ? null : `${instance}/search?q=${encodeURIComponent(wanted)}`
    case 'tag': {
      const tag = tagIn(wanted)
      return tag && `${instance}/tags/${encodeURIComponent(tag)}`
    }
  }
}

const placed = /^(https?:\/\/[^/?#]+)\/(?:(notifications)|search\?q=([^&#]+)|tags\/([^/?#]+))$/i

/** What an address stands for; null where it is none of these. */
export function mastodonSource(address: string): MastodonSource | null {
  const [, instance, mentions, search, tag] = placed.exec(address) ?? []
  if (instance === undefined) return null
  if (mentions !== undefined) return { instance, reading: 'mentions', words: '' }
  const words = decoded(search ?? tag ?? '')
  return words === '' ? null : { instance, reading: tag === undefined ? 'search' : 'tag', words }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).trim()
  } catch {
    return ''
  }
}

/** One word as a hashtag: letters, figures and underscores, not figures alone; null where it can be none. */
export function tagIn(words: string): string | null {
  const tag = words.trim().replace(/^#/, '')
  return /^[\p{L}\p{N}\p{M}_]+$/u.test(tag) && /[^\p{N}]/u.test(tag) ? tag : null
}
