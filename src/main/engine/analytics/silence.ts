import type { Silence } from '@shared/model/analytics'
import type { Ground } from './ground'
import { countComplaintCases } from './silence-store'

/** How many complainants were left without an answer. What that may cost is reckoned where its assumptions stand (model/silence-cost.ts). */
export function silence(ground: Ground): Silence {
  return countComplaintCases(ground)
}
