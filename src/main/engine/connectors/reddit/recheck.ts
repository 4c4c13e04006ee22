import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { askJson } from '../json-api'
import { redditApi, urlOf } from './api'
import { goneMark, Listing, Thing } from './schema'
import { thingTarget } from './target'

/** Asks for many at once: what was taken away still stands there, with a mark in place of its words. */
export async function recheckThings(reading: Reading, asked: readonly Rechecked[]): Promise<RecheckOutcome> {
  const { access } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const sought = asked.flatMap((mention) => {
    const name = thingTarget(mention)
    return name === null ? [] : [{ name, externalId: mention.externalId }]
  })
  if (sought.length === 0) return { kind: 'checked', gone: [], missing: [] }
  const ids = sought.map(({ name }) => name).join(',')
  const told = await askJson(redditApi({ ...reading, access }), urlOf('/api/info', { id: ids }), Listing)
  if ('kind' in told) return told
  const things = told.value.data.children.flatMap((child) => Thing.safeParse(child).data ?? [])
  const marks = new Map(things.map((thing) => [thing.data.name, goneMark(thing)]))
  return {
    kind: 'checked',
    gone: sought.flatMap(({ name, externalId }) => {
      const evidence = marks.get(name)
      return evidence ? [{ externalId, evidence }] : []
    }),
    missing: sought.filter(({ name }) => !marks.has(name)).map(({ externalId }) => externalId),
  }
}
