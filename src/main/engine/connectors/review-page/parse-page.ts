import { Parser } from 'htmlparser2'
import { deepest, maxText, mostElements } from './figures'

export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

const pieceLength = 65_536

/** The elements of a page as a browser would nest them; scripts are text and nothing is run or loaded. */
export function parsePage(html: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  let elements = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: Element = { name, attributes, children: [] }
      // What is nested deeper than anybody nests lies side by side.
      open[Math.min(open.length, deepest) - 1]?.children.push(element)
      open.push(element)
      elements += 1
    },
    ontext: (text) => void open.at(-1)?.children.push(text),
    onclosetag: () => void (open.length > 1 && open.pop()),
  })
  // In pieces, for the parser's time grows with the square of what is left open.
  for (
    let from = 0;
    from < html.length && open.length < deepest && elements < mostElements;
    from += pieceLength
  )
    parser.write(html.slice(from, from + pieceLength))
  parser.end()
  return root
}

/** All elements below one, in the order of the page. */
export function* elementsIn(root: Element): Generator<Element> {
  const waiting = [root]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    for (const child of next.children.toReversed()) if (typeof child !== 'string') waiting.push(child)
  }
}

const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'blockquote', 'section', 'tr', 'h1', 'h2', 'h3', 'h4'])
const unseen = new Set(['script', 'style', 'template', 'noscript', 'svg', 'textarea'])

/** What a reader sees of an element: blocks are lines. */
export function shownText(element: Element): string {
  const pieces: string[] = []
  gather(element, pieces, { left: maxText })
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function gather({ name, children }: Element, pieces: string[], budget: { left: number }): void {
  if (unseen.has(name)) return
  const edge = blocks.has(name) || name === 'br' ? '\n' : ''
  pieces.push(edge)
  for (const child of children) {
    if (budget.left <= 0) return
    if (typeof child !== 'string') gather(child, pieces, budget)
    else {
      pieces.push(child.replace(/\s+/g, ' '))
      budget.left -= child.length
    }
  }
  if (name !== 'br') pieces.push(edge)
}
