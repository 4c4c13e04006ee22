/** A position found by trying costs a parse each time; in a large file the neighbourhood will do. */
const exactUpTo = 5_000_000

export interface JsonPlace {
  position: number
  line: number
}

/** Where malformed JSON goes wrong. The engine names the position in most of its messages, but not in all. */
export function jsonErrorPlace(text: string, error: unknown): JsonPlace {
  const named = /position (\d+)/.exec(messageOf(error))?.[1]
  const position = named === undefined ? firstBadEnd(text) : Number(named)
  return { position, line: text.slice(0, position).split('\n').length }
}

/** A beginning that is cut before the error only ends too early; the shortest that fails otherwise ends with it. */
function firstBadEnd(text: string): number {
  const step = text.length > exactUpTo ? 4096 : 1
  let good = 0
  let bad = text.length
  while (bad - good > step) {
    const middle = Math.floor((good + bad) / 2)
    if (endsTooEarly(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function endsTooEarly(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const message = messageOf(error)
    // A number or word that is cut is complained of behind its last character.
    const isBehind = message.includes(`position ${text.length}`)
    return isBehind || /end of JSON|Unterminated string/.test(message)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}
