import { z } from 'zod'
import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { googleApi } from '../google/api'
import { askJson } from '../json-api'
import { reviewsUrl } from './figures'
import { reviewTarget } from './target'

/** Asks for each review by its name; one that is not found is gone, as the account is known to work by then. */
export async function recheckReviews(reading: Reading, asked: readonly Rechecked[]): Promise<RecheckOutcome> {
  const { access } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const api = googleApi({ ...reading, access })
  const gone: { externalId: string; evidence: string }[] = []
  for (const mention of asked) {
    const name = reviewTarget(mention)
    if (name === null) continue
    const review = await askJson(api, `${reviewsUrl}/${name}`, z.object({ name: z.string() }))
    if (!('kind' in review)) continue
    if (!('status' in review) || review.status !== 404) return review
    gone.push({ externalId: mention.externalId, evidence: '404' })
  }
  return { kind: 'checked', gone, missing: [] }
}
