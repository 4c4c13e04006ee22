import { objectionsTo, type Rule } from './rule'

/** D5: says that the customer should have done otherwise. */
export const blame: Rule = (draft) => objectionsTo(draft, draft.cues('blame'))
