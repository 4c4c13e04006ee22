import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { askJson } from '../json-api'
import { urlOf, xApi } from './api'
import { Post, Posts } from './schema'
import { postTarget } from './target'

/** Asks for many posts at once; X says of each that it cannot give whether there is none any more. */
export async function recheckPosts(reading: Reading, asked: readonly Rechecked[]): Promise<RecheckOutcome> {
  const { access } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const sought = asked.flatMap((mention) => {
    const id = postTarget(mention)
    return id === null ? [] : [{ id, externalId: mention.externalId }]
  })
  if (sought.length === 0) return { kind: 'checked', gone: [], missing: [] }
  const ids = sought.map(({ id }) => id).join(',')
  const told = await askJson(xApi({ ...reading, access }), urlOf('/tweets', { ids }), Posts)
  if ('kind' in told) return told
  const { data = [], errors = [] } = told.value
  const standing = new Set(data.flatMap((post) => Post.safeParse(post).data?.id ?? []))
  const notFound = errors.filter(({ type }) => type?.endsWith('/resource-not-found'))
  const deleted = new Set(notFound.map(({ resource_id: id, value }) => id ?? value))
  const absent = sought.filter(({ id }) => !standing.has(id))
  return {
    kind: 'checked',
    gone: absent
      .filter(({ id }) => deleted.has(id))
      .map(({ externalId }) => ({ externalId, evidence: 'resource-not-found' })),
    missing: absent.filter(({ id }) => !deleted.has(id)).map(({ externalId }) => externalId),
  }
}
