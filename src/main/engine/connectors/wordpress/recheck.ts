import { z } from 'zod'
import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { commentsAtOnce } from './figures'
import { ask, siteAt } from './site'

const Held = z.array(z.object({ id: z.number() }))

/** Asks for the comments by their ids; a site leaves out what is no longer shown, whatever became of it. */
export async function recheckComments(
  reading: Reading,
  asked: readonly Rechecked[],
): Promise<RecheckOutcome> {
  const site = siteAt(reading.settings['site'] ?? '', reading)
  if (site === null) return { kind: 'bad-request', words: 'site', status: 0 }
  const idOf = (externalId: string) => externalId.slice(externalId.lastIndexOf('/') + 1)
  const include = asked.map(({ externalId }) => idOf(externalId)).join(',')
  const found = await ask(site, 'comments', { include, per_page: String(commentsAtOnce) }, Held)
  if ('kind' in found) return found
  const there = new Set(found.value.map(({ id }) => String(id)))
  const missing = asked.map(({ externalId }) => externalId).filter((id) => !there.has(idOf(id)))
  return { kind: 'checked', gone: [], missing }
}
