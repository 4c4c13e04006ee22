import { replaced, type Objection, type Rule } from './rule'

/** D8: a word twice in a row. "vă va" is not, and what a language doubles on purpose ("muy muy", "had had") is let pass. */
export const doubledWord: Rule = ({ text, tokens, lexicon }) =>
  tokens.flatMap((token, at): Objection[] => {
    const before = tokens[at - 1]
    if (!before || token.kind !== 'word' || token.key !== before.key || lexicon.doubles.has(token.key))
      return []
    const [first, second] = [text.slice(before.start, before.end), text.slice(token.start, token.end)]
    if (
      first.toLowerCase() !== second.toLowerCase() ||
      !/^[^\S\n]+$/.test(text.slice(before.end, token.start))
    )
      return []
    if (isName(first) && isName(second) && first.length > 1) return []
    return [
      {
        span: [before.start, token.end],
        code: 'found',
        data: { words: second },
        fix: replaced([before.start, token.end], first),
      },
    ]
  })

/** "Duran Duran", "Bora Bora". */
function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word)
}
