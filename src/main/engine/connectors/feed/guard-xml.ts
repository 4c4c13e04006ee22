import { SaxesParser } from 'saxes'
import { Failure } from '@shared/model/failure'

const maxDepth = 64
export const maxItems = 5000
// Four slips per item can still be mended; more is no feed, and each costs time.
const maxSlips = 20_000

/**
 * Goes through a feed before anything else parses it: a DOCTYPE or ENTITY, too deep nesting or too many items is a
 * failure; a mere slip of form is only reported. Deeper and longer feeds than these are attacks or broken programs.
 */
export function guardXml(text: string): { isWellFormed: boolean } {
  // Pages quoted in CDATA may begin with a DOCTYPE of their own, which no parser reads.
  if (/<!\s{0,20}(?:DOCTYPE|ENTITY)/i.test(withoutCdata(text))) throw new Failure('xml-doctype')
  let slips = 0
  const parser = newParser((cause) => {
    slips += 1
    if (slips > maxSlips) throw new Failure('xml-malformed', {}, { cause })
  })
  parser.write(withoutHtmlEntities(text.trim())).close()
  return { isWellFormed: slips === 0 }
}

/** By hand, as a pattern would search to the end again from each opening that nothing closes. */
function withoutCdata(text: string): string {
  const pieces: string[] = []
  let from = 0
  for (let start = text.indexOf('<![CDATA['); start >= 0; start = text.indexOf('<![CDATA[', from)) {
    const end = text.indexOf(']]>', start)
    if (end < 0) break
    pieces.push(text.slice(from, start))
    from = end + 3
  }
  return pieces.join('') + text.slice(from)
}

/** A parser of XML does not know `&nbsp;` and its like, and feeds are full of them. */
function withoutHtmlEntities(text: string): string {
  return text.replace(/&(?!(?:amp|lt|gt|quot|apos);)[a-z][a-z\d]{1,31};/gi, '\u00a0')
}

function newParser(onError: (error: Error) => void) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let items = 0
  parser.on('error', onError)
  parser.on('doctype', () => {
    throw new Failure('xml-doctype')
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > maxDepth) throw new Failure('xml-too-deep', { max: maxDepth })
    if (/^(?:[\w.-]+:)?(?:item|entry)$/i.test(tag.name)) items += 1
    if (items > maxItems) throw new Failure('xml-too-many-items', { max: maxItems })
  })
  parser.on('closetag', () => (depth -= 1))
  return parser
}
