import { objectionsTo, type Rule } from './rule'

/** D5: excuses itself: terms, records, other customers, circumstances. */
export const defensive: Rule = (draft) => objectionsTo(draft, draft.cues('defensive'))
