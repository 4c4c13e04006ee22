const isSpace = /\s/
const opening = /^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/
const closing = /(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/

/** The values of a script, forgiving what pages get wrong: comments around it, commas too many, raw line breaks, several values in a row. */
export function jsonRoots(script: string): unknown[] {
  const whole = parsed(script)
  if (whole !== undefined) return [whole]
  return mended(script.trim().replace(opening, '').replace(closing, ''))
    .map(parsed)
    .filter((value) => value !== undefined)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Each value by itself, as strict JSON as far as that can be told. */
function mended(text: string): string[] {
  const roots: string[] = []
  let root = ''
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '"') {
      const end = endOfString(text, at)
      root += text.slice(at, end).replace(/[\x00-\x1f]/g, escaped)
      at = end - 1
      continue
    }
    if (char === ',' && closesNext(text, at + 1)) continue
    if (depth === 0 && (char === ',' || char === ';')) continue
    root += char
    if (char === '{' || char === '[') depth += 1
    if (char !== '}' && char !== ']') continue
    depth -= 1
    if (depth > 0) continue
    roots.push(root)
    root = ''
    depth = 0
  }
  return roots
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '\\') at += 1
    else if (char === '"') return at + 1
  }
  return text.length
}

function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Linear in all: what is skipped here is white space, which is stepped over once more at most. */
function closesNext(text: string, from: number): boolean {
  let at = from
  while (at < text.length && isSpace.test(text.charAt(at))) at += 1
  return /[\]}]/.test(text.charAt(at))
}
