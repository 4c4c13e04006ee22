import { objectionsTo, type Rule } from './rule'

/** D8: sells to somebody who complains. */
export const salesPitch: Rule = (draft) => objectionsTo(draft, draft.cues('sales-pitch'))
