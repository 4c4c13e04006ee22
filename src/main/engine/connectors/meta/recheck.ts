import { z } from 'zod'
import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { askGraph } from './graph'
import { ownPages } from './own-pages'
import { isId } from './target'

/**
 * Asks for each by itself: among several, one that is gone spoils the answer for all. That a thing is gone and that it may not be seen is told
 * in the same words, so that it is only missed.
 */
export async function recheckItems(reading: Reading, asked: readonly Rechecked[]): Promise<RecheckOutcome> {
  const { access } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const pages = await ownPages({ ...reading, access })
  if ('kind' in pages) return pages
  const missing: string[] = []
  for (const { externalId, replyRef } of asked) {
    const page = pages.find(({ id }) => id === replyRef['page'])
    const item = replyRef['item']
    if (!page || !isId(item)) continue
    const found = await askGraph(page.graph, item, { fields: 'id' }, z.object({ id: z.string() }))
    if (!('kind' in found)) continue
    if (found.kind !== 'bad-request') return found
    missing.push(externalId)
  }
  return { kind: 'checked', gone: [], missing }
}
