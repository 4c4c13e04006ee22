import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { googleApi } from '../google/api'
import { askJson } from '../json-api'
import { appsUrl } from './figures'
import { Review } from './schema'
import { playReviewTarget } from './target'

/** Asks for each review by itself, old ones too. */
export async function recheckPlayReviews(
  reading: Reading,
  asked: readonly Rechecked[],
): Promise<RecheckOutcome> {
  const { access } = reading
  if (access === null) return { kind: 'auth-expired', status: 0 }
  const api = googleApi({ ...reading, access })
  const missing: string[] = []
  for (const mention of asked) {
    const path = playReviewTarget(mention)
    if (path === null) continue
    const review = await askJson(api, `${appsUrl}/${path}`, Review)
    if (!('kind' in review)) continue
    if (!('status' in review) || review.status !== 404) return review
    missing.push(mention.externalId)
  }
  return { kind: 'checked', gone: [], missing }
}
