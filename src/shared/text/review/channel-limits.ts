import type { LengthUnit } from '../../model/review'

/** How long a reply may be where we know it, in the channel's own unit. A server that tells its own limit gives it in the context. */
export const channelLimits: Readonly<Record<string, { limit: number; unit: LengthUnit } | undefined>> = {
  google: { limit: 4096, unit: 'bytes' },
  x: { limit: 280, unit: 'weighted' },
  mastodon: { limit: 500, unit: 'characters' },
  bluesky: { limit: 300, unit: 'graphemes' },
  googleplay: { limit: 350, unit: 'characters' },
  appstore: { limit: 5970, unit: 'characters' },
  reddit: { limit: 10_000, unit: 'characters' },
  youtube: { limit: 10_000, unit: 'characters' },
  facebook: { limit: 8000, unit: 'characters' },
  instagram: { limit: 2200, unit: 'characters' },
}

/** Other names that people give a channel. */
const sameAs: Readonly<Record<string, string | undefined>> = {
  twitter: 'x',
  gmb: 'google',
  'google-business': 'google',
  googlemaps: 'google',
  'google-play': 'googleplay',
  play: 'googleplay',
  'app-store': 'appstore',
  ios: 'appstore',
  mail: 'email',
  'e-mail': 'email',
  bsky: 'bluesky',
}
const closed = new Set([
  'email',
  'phone',
  'letter',
  'counter',
  'chat',
  'dm',
  'direct',
  'private',
  'message',
  'whatsapp',
  'sms',
  'telegram',
  'messenger',
])

export function channelNamed(name: string): string {
  const lower = name.trim().toLowerCase()
  return sameAs[lower] ?? lower
}

/** Whether others read along: everywhere but where it is known that they do not. */
export function isPublicChannel(name: string | null | undefined): boolean {
  return !closed.has(channelNamed(name ?? ''))
}
