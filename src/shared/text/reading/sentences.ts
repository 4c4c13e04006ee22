import { tokenize, type Token } from './tokenize'

/** A stretch of text that a phrase never leaves: its words (with numbers, addresses and handles, without marks and emoji). */
export interface Sentence {
  words: Token[]
  start: number
  end: number
}

const ends = new Set(['.', ';', ':', '!', '!!', '?', '??', '?!', '…', '\n', '⏎'])
/** Marks that stand within a sentence: a bracket or a comma does not part what belongs together. */
const wordKinds = new Set(['word', 'number', 'address', 'handle'])

/** The sentences of a text, in order and without empty ones. Linear; anything is a text. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let words: Token[] = []
  const close = () => {
    const [first, last] = [words[0], words.at(-1)]
    if (first && last) sentences.push({ words, start: first.start, end: last.end })
    words = []
  }
  tokens.forEach((token, at) => {
    if (wordKinds.has(token.kind)) words.push(token)
    else if (token.kind === 'mark' && ends.has(token.key) && !isAbbreviation(token, words, tokens[at + 1]))
      close()
  })
  close()
  return sentences
}

export function readSentences(text: string): { tokens: Token[]; sentences: Sentence[] } {
  const tokens = tokenize(text)
  return { tokens, sentences: sentencesOf(tokens) }
}

/** "nr. 12", "Mr. Hill", "p. m.": a point directly after a short word that is cut off, with the sentence going on. */
function isAbbreviation(mark: Token, words: readonly Token[], next: Token | undefined): boolean {
  const last = words.at(-1)
  if (mark.key !== '.' || !last || last.end !== mark.start || !next) return false
  if (beforeNumbers.has(last.key)) return next.kind === 'number'
  return abbreviations.has(last.key) || (last.key.length === 1 && last.kind === 'word')
}

/** \"No. 4\" goes on, and \"I said no.\" does not. */
const beforeNumbers = new Set(['no', 'num', 'nr', 'st', 'ext', 'art'])
const abbreviations = new Set(
  'mr mrs ms dr sr sra tel ref str bd bl sc ap et dl dna dvs d av avda pto prof ing approx pza'.split(' '),
)
