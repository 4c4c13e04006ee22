import type { Cue } from './cues'
import type { Draft } from './draft'
import { objectionsTo, type Rule } from './rule'

/** D5: insults, accuses or threatens the customer. */
export const attack: Rule = (draft) => {
  const cues = [...draft.cues('attack'), ...draft.cues('insult').filter((cue) => isAimed(draft, cue))]
  return objectionsTo(
    draft,
    cues.sort((a, b) => a.span[0] - b.span[0]),
  )
}

/** So short a sentence is all insult. */
const shortWords = 2

/** "A stupid mistake of ours" insults nobody: the sentence must speak of the customer, and not of us. */
function isAimed({ sentences, lexicon }: Draft, { sentence, isNegated }: Cue): boolean {
  const words = sentences[sentence]?.words ?? []
  if (isNegated || words.some(({ key }) => lexicon.us.has(key))) return false
  return words.length <= shortWords || words.some(({ key }) => lexicon.you.has(key))
}
