import { objectionsTo, type Rule } from './rule'

/** D5: insults, accuses or threatens the customer. */
export const attack: Rule = (draft) => objectionsTo(draft, draft.cues('attack'))
