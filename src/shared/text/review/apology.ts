import type { Rule } from './rule'

/** D3: says sorry. A pseudo-apology is none, and neither is "we are not sorry". */
export const apology: Rule = ({ context, cues }) => {
  if (context.mention?.isComplaint === false) return []
  const pseudo = cues('pseudo-apology')
  const isSorry = cues('apology').some(
    (cue) => !cue.isNegated && !pseudo.some(({ sentence }) => sentence === cue.sentence),
  )
  return isSorry ? [] : [{ span: null, code: pseudo.length > 0 ? 'pseudo' : 'missing' }]
}
