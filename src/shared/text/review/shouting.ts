import type { Span } from '../../model/review'
import { fold } from '../reading/fold'
import type { Token } from '../reading/tokenize'
import type { Draft } from './draft'
import { replaced, type Objection, type Rule } from './rule'

/** Shorter words in capitals are as often an acronym. */
const longAlone = 5

/** D8: words in capitals, or marks in a row. */
export const shouting: Rule = (draft) => [...shoutedWords(draft), ...loudMarks(draft)]

function shoutedWords(draft: Draft): Objection[] {
  const quiet = quietWords(draft)
  return runsOf(draft.tokens, (token) => token.isShouted && !quiet.has(token.key)).flatMap(
    (run): Objection[] => {
      const isLoud =
        run.length > 1 ? run.some(({ key }) => key.length >= 4) : (run[0]?.key.length ?? 0) >= longAlone
      const span: Span = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0]
      const words = draft.text.slice(...span)
      const startsText = /(?:^|[.!?]\s*)$/.test(draft.text.slice(Math.max(0, span[0] - 3), span[0]))
      const lower = words.toLowerCase()
      const calm = startsText ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower
      return isLoud ? [{ span, code: 'capitals', data: { words }, fix: replaced(span, calm) }] : []
    },
  )
}

function loudMarks({ tokens, text }: Draft): Objection[] {
  return tokens
    .filter(({ key }) => key === '!!' || key === '?!' || key === '??')
    .filter(({ start, end }) => end - start > 1)
    .map(({ start, end }) => {
      const words = text.slice(start, end)
      return {
        span: [start, end],
        code: 'marks',
        data: { words },
        fix: replaced([start, end], words.includes('?') ? '?' : '!'),
      }
    })
}

/** Acronyms, and what the client, the customer or the person themselves write in capitals. */
function quietWords({ lexicon, context }: Draft): ReadonlySet<string> {
  const named = [
    context.client?.name,
    context.person?.name,
    context.mention?.text,
    ...(context.clientWords ?? []),
  ]
  return new Set([
    ...lexicon.acronyms,
    ...named.flatMap((name) => fold(name ?? '').match(/[\p{L}\d]+/gu) ?? []),
  ])
}

function runsOf(tokens: readonly Token[], isIn: (token: Token) => boolean): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  for (const token of tokens) {
    if (token.kind === 'word' && isIn(token)) run.push(token)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  return run.length > 0 ? [...runs, run] : runs
}
