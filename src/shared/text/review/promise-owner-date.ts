import type { Objection, Rule } from './rule'

/** D6: a promise that nobody in particular makes, or that has no date, cannot be kept. */
export const promiseOwnerDate: Rule = ({ text, promises }) =>
  promises.flatMap(({ cue, who, when }): Objection[] => {
    const data = { words: text.slice(...cue.span) }
    if (!when) return [{ span: cue.span, code: who.kind === 'nobody' ? 'nothing' : 'date', data }]
    return who.kind === 'nobody' ? [{ span: cue.span, code: 'owner', data }] : []
  })
