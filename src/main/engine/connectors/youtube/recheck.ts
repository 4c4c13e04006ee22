import { z } from 'zod'
import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { googleApi } from '../google/api'
import { askJson } from '../json-api'
import { apiUrl } from './figures'

const Held = z.object({ items: z.array(z.object({ id: z.string() })) })

/** Asks for the comments by their ids; the platform leaves out what is no longer there. */
export async function recheckComments(
  reading: Reading,
  asked: readonly Rechecked[],
): Promise<RecheckOutcome> {
  const { access } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const ids = asked.map(({ externalId }) => externalId)
  const query = new URLSearchParams({ part: 'id', id: ids.join(',') })
  const found = await askJson(
    googleApi({ ...reading, access }),
    `${apiUrl}/comments?${query.toString()}`,
    Held,
  )
  if ('kind' in found) return found
  const there = new Set(found.value.items.map(({ id }) => id))
  return { kind: 'checked', gone: [], missing: ids.filter((id) => !there.has(id)) }
}
