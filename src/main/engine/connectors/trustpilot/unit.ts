import type { Asking } from '../account'
import type { FailedOutcome } from '../outcome'
import { askPublic } from './ask'
import { Unit } from './schema'

/** The domain under which the platform knows a business, out of what the user typed; null where it is none. */
export function domainIn(given: string): string | null {
  const bare = given
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^(?:\w+\.)?trustpilot\.com\/review\//i, '')
    .replace(/[/?#].*$/, '')
    .toLowerCase()
  return /^(?:[a-z\d-]+\.)+[a-z\d-]{2,}$/.test(bare) ? bare : null
}

export async function findUnit(asking: Asking, domain: string): Promise<Unit | FailedOutcome> {
  const found = await askPublic(asking, `business-units/find?name=${encodeURIComponent(domain)}`, Unit)
  if (!('kind' in found)) return found.value
  const isUnknown = found.kind === 'bad-request' && found.status === 404
  return isUnknown ? { ...found, words: domain } : found
}
