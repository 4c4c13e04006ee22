import { askJson, type JsonApi } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { apiUrl } from './figures'
import { Channels } from './schema'

export interface Channel {
  id: string
  title: string
}

const id = /^UC[\w-]{22}$/
const handle = /^@[\p{L}\p{N}._·-]{3,40}$/u
const address = /^(?:https?:\/\/)?(?:www\.|m\.)?youtube\.com\/(?:channel\/)?(?<named>[^/?#]+)/i

/** How the user names a channel, as id or as handle; null where it is neither, '' where it is their own. */
export function channelNamed(given: string): string | null {
  const named = decoded(address.exec(given.trim())?.groups?.['named'] ?? given.trim())
  if (named === '' || id.test(named)) return named
  const withMark = named.startsWith('@') ? named : `@${named}`
  return handle.test(withMark) ? withMark : null
}

/** The channel of whoever signed in; null where they have none. */
export function ownChannel(api: JsonApi): Promise<Channel | null | FailedOutcome> {
  return channelBy(api, 'mine=true')
}

/** The channel of a name; null where there is none. */
export function namedChannel(api: JsonApi, name: string): Promise<Channel | null | FailedOutcome> {
  const key = id.test(name) ? 'id' : 'forHandle'
  return channelBy(api, `${key}=${encodeURIComponent(name)}`)
}

async function channelBy(api: JsonApi, query: string): Promise<Channel | null | FailedOutcome> {
  const asked = await askJson(api, `${apiUrl}/channels?part=snippet&${query}`, Channels)
  if ('kind' in asked) return asked
  const found = asked.value.items[0]
  return found ? { id: found.id, title: found.snippet?.title ?? found.id } : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
