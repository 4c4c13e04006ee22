import { fold } from '../reading/fold'
import { namesOf } from '../review/person-names'
import type { Message } from './message'
import type { MessageRule } from './rule'

/** Signs with a name: they should know who offers to help, and for whom. */
export const signature: MessageRule = (message) =>
  isSignedAsAgreed(message) || isIntroduced(message) || isSignedAtTheEnd(message)
    ? []
    : [{ span: null, code: 'missing' }]

function isSignedAsAgreed({ text, context }: Message): boolean {
  const agreed = fold(context.signature.trim())
  return agreed !== '' && fold(text).includes(agreed)
}

/** "I am Marta", "Soy Marta", "Sunt Marta". */
function isIntroduced(message: Message): boolean {
  return message.cues('signing').some(({ sentence, to }) => {
    const next = message.sentences[sentence]?.words[to]
    return next !== undefined && isName(message, next)
  })
}

/** The last line is a name and little else: "Marta Ibarz", "— Marta, Velocta". */
const longestSignature = 6

function isSignedAtTheEnd(message: Message): boolean {
  const words = lastLine(message)
  const [first] = words
  if (!first || words.length > longestSignature) return false
  return isName(message, first)
}

function lastLine({ text, sentences }: Message): { start: number; end: number; kind: string; key: string }[] {
  const trimmed = text.trimEnd()
  const lineStart = Math.max(trimmed.lastIndexOf('\n'), dashBefore(trimmed)) + 1
  const last = sentences.at(-1)
  // A text of one line has no signature of its own, only a dash can part one from it.
  if (!last || lineStart === 0) return []
  return sentences.flatMap(({ words }) => words).filter(({ start }) => start >= lineStart)
}

/** "… until Friday. — Marta": the dash near the end of the text. */
function dashBefore(text: string): number {
  const tail = Math.max(0, text.length - 60)
  const found = Math.max(text.lastIndexOf('— '), text.lastIndexOf('– '), text.lastIndexOf('- '))
  return found >= tail ? found : -1
}

/** A capitalised word that is not what the customer is called. */
function isName(
  { text, context }: Message,
  { start, end, kind, key }: { start: number; end: number; kind: string; key: string },
): boolean {
  const theirs = namesOf(context.person)?.words
  return kind === 'word' && /^\p{Lu}\p{L}/u.test(text.slice(start, end)) && theirs?.has(key) !== true
}
