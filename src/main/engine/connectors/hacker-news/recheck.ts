import { z } from 'zod'
import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { askJson } from '../json-api'
import { itemUrl } from './figures'

const Item = z.object({ deleted: z.boolean().optional(), dead: z.boolean().optional() }).nullable()

/** Asks for each item by itself: the platform has no list of several. */
export async function recheckItems(
  { http, now, signal }: Reading,
  asked: readonly Rechecked[],
): Promise<RecheckOutcome> {
  const gone: { externalId: string; evidence: string }[] = []
  const missing: string[] = []
  for (const { externalId } of asked) {
    const url = `${itemUrl}/${encodeURIComponent(externalId)}.json`
    const item = await askJson({ http, headers: {}, now, signal }, url, Item)
    if ('kind' in item) return item
    const { value } = item
    if (value === null) missing.push(externalId)
    else if (value.deleted || value.dead)
      gone.push({ externalId, evidence: value.deleted ? 'deleted' : 'dead' })
  }
  return { kind: 'checked', gone, missing }
}
