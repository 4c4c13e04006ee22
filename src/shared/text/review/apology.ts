import type { Rule } from './rule'
import { overlaps } from './cues'

/** D3: says sorry. A pseudo-apology is none, and neither is "we are not sorry". */
export const apology: Rule = ({ context, cues }) => {
  if (context.mention?.isComplaint === false) return []
  const pseudo = cues('pseudo-apology')
  const isSorry = cues('apology').some(
    (cue) => !cue.isNegated && !pseudo.some((other) => overlaps(cue, other)),
  )
  return isSorry ? [] : [{ span: null, code: pseudo.length > 0 ? 'pseudo' : 'missing' }]
}
