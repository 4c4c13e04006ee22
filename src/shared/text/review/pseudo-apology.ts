import { objectionsTo, type Rule } from './rule'

/** D3: sorry for what the customer felt, or for what may have happened, is no apology. */
export const pseudoApology: Rule = (draft) => objectionsTo(draft, draft.cues('pseudo-apology'))
