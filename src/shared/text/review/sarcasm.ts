import { objectionsTo, type Objection, type Rule } from './rule'

/** Faces that laugh at somebody, whatever stands beside them. */
const mocking = new Set(['🙄', '🤡', '😂', '🤣', '😏', '👏', '😒', '🤦', '🥱', '🍿'])

/** D5: mocks the customer. */
export const sarcasm: Rule = (draft) => {
  const faces: Objection[] = draft.tokens
    .filter(({ kind, key }) => kind === 'emoji' && mocking.has(key))
    .map(({ start, end, key }) => ({ span: [start, end], code: 'emoji', data: { words: key } }))
  return [...objectionsTo(draft, draft.cues('sarcasm')), ...faces]
}
