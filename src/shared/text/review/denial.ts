import { objectionsTo, type Rule } from './rule'

/** D5: says that it did not happen. */
export const denial: Rule = (draft) => objectionsTo(draft, draft.cues('denial'))
