import type { Rule } from './rule'

/** D3: says that the business was at fault or the customer is right. */
export const admission: Rule = ({ context, cues }) => {
  if (context.mention?.isComplaint === false) return []
  const isAdmitted = cues('admission').some(({ isNegated }) => !isNegated)
  return isAdmitted ? [] : [{ span: null, code: 'missing' }]
}
