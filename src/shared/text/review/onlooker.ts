import type { Rule } from './rule'

/** D3: who reads along learns what happens next: a step with a date, or what changes for everybody. */
export const onlooker: Rule = ({ context, cues, promises }) => {
  if (context.mention?.isComplaint === false) return []
  const isTold =
    promises.some(({ when }) => when !== null) || cues('measure').some(({ isNegated }) => !isNegated)
  return isTold ? [] : [{ span: null, code: 'missing' }]
}
