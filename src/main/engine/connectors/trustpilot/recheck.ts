import { z } from 'zod'
import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { askPrivate, askPublic } from './ask'

/** Asks for each review by itself: the platform has no list of several. */
export async function recheckReviews(reading: Reading, asked: readonly Rechecked[]): Promise<RecheckOutcome> {
  const { access, settings } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const ask = settings['reading'] === 'public' ? askPublic : askPrivate
  const gone: { externalId: string; evidence: string }[] = []
  const missing: string[] = []
  for (const { externalId } of asked) {
    const path = `reviews/${encodeURIComponent(externalId)}`
    const review = await ask({ ...reading, access }, path, z.object({ id: z.string() }))
    if (!('kind' in review)) continue
    const status = 'status' in review ? review.status : null
    if (status === 410) gone.push({ externalId, evidence: '410' })
    // With the text something of worth would be erased, so that one miss is not enough.
    else if (status === 404) missing.push(externalId)
    else return review
  }
  return { kind: 'checked', gone, missing }
}
