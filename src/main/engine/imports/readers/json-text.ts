import { Failure } from '@shared/model/failure'

const maxDepth = 100

/**
 * JSON with every number of 16 digits or more turned into a string, as JavaScript would round it and ids are such
 * numbers. Deeper nesting than any export has is refused before it can exhaust the stack.
 */
export function safeJson(text: string): string {
  const pieces: string[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x22) at = endOfString(text, at)
    else if (code === 0x7b || code === 0x5b) depth += 1
    else if (code === 0x7d || code === 0x5d) depth -= 1
    else if (code >= 0x30 && code <= 0x39) {
      const end = endOfNumber(text, at)
      if (isLongInteger(text, at, end)) {
        const start = text[at - 1] === '-' ? at - 1 : at
        pieces.push(text.slice(from, start), '"', text.slice(start, end), '"')
        from = end
      }
      at = end - 1
    }
    if (depth > maxDepth) throw new Failure('json-too-deep', { max: maxDepth })
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(from)
}

function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1)
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1)
  return at < 0 ? text.length : at
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

function endOfNumber(text: string, start: number): number {
  let at = start
  while (isNumberPart(text.charCodeAt(at))) at += 1
  return at
}

/** Digits, `.`, `e`, `E`, `+` and `-`. */
function isNumberPart(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || [0x2e, 0x65, 0x45, 0x2b, 0x2d].includes(code)
}

function isLongInteger(text: string, start: number, end: number): boolean {
  return end - start >= 16 && /^\d+$/.test(text.slice(start, end))
}
