import { z } from 'zod'
import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { ask, pathOf } from './ask'

const Held = z.object({ posts: z.array(z.object({ uri: z.string() })) })

/** Asks for the posts by their names; the platform leaves out what is no longer there, or not for us. */
export async function recheckPosts(reading: Reading, asked: readonly Rechecked[]): Promise<RecheckOutcome> {
  const { access } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const uris = asked.map(({ externalId }) => externalId)
  const found = await ask({ ...reading, access }, () => pathOf('app.bsky.feed.getPosts', { uris }), Held)
  if ('kind' in found) return found
  const there = new Set(found.value.posts.map(({ uri }) => uri))
  return { kind: 'checked', gone: [], missing: uris.filter((uri) => !there.has(uri)) }
}
