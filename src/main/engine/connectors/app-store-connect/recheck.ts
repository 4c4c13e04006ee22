import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { askJson } from '../json-api'
import { appleApi } from './api'
import { apiUrl } from './figures'
import { OneReview } from './schema'
import { appReviewTarget } from './target'

/** Asks for each review by itself; one that is not found is gone, as the key is known to work by then. */
export async function recheckOwnReviews(
  reading: Reading,
  asked: readonly Rechecked[],
): Promise<RecheckOutcome> {
  const api = await appleApi(reading)
  if ('kind' in api) return api
  const gone: { externalId: string; evidence: string }[] = []
  for (const mention of asked) {
    const id = appReviewTarget(mention)
    if (id === null) continue
    const review = await askJson(api, `${apiUrl}/customerReviews/${id}`, OneReview)
    if (!('kind' in review)) continue
    if (!('status' in review) || review.status !== 404) return review
    gone.push({ externalId: mention.externalId, evidence: '404' })
  }
  return { kind: 'checked', gone, missing: [] }
}
