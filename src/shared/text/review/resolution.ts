import type { Draft } from './draft'
import type { Rule } from './rule'

/** D3: says what is done and by when, or what is done already. A promise without a date resolves nothing. */
export const resolution: Rule = (draft) => {
  if (draft.context.mention?.isComplaint === false || isResolved(draft)) return []
  const open = draft.promises[0]
  return open ? [{ span: open.cue.span, code: 'undated' }] : [{ span: null, code: 'missing' }]
}

export function isResolved({ promises, cues }: Draft): boolean {
  return promises.some(({ when }) => when !== null) || cues('done').some(({ isNegated }) => !isNegated)
}
