import { objectionsTo, type Rule } from './rule'

/** D5: excuses itself: terms, records, other customers, circumstances. "A busy night is no excuse" is the opposite. */
export const defensive: Rule = (draft) => {
  const refusals = draft.cues('no excuse')
  const excuses = draft
    .cues('defensive')
    .filter((cue) => !refusals.some(({ sentence }) => sentence === cue.sentence))
  return objectionsTo(draft, excuses)
}
