import iconv from 'iconv-lite'
import { SaxesParser } from 'saxes'
import { Failure } from '@shared/model/failure'

export interface XmlHandlers {
  open?: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const maxDepth = 64

/**
 * Feeds one part of a workbook to handlers and yields what they made of each chunk, so that rows leave while they
 * come. Names arrive without prefix, as some programs write `x:row`. A DOCTYPE has no place in a workbook.
 */
export async function* readXml<T>(
  chunks: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
  take: () => T,
): AsyncGenerator<T> {
  const decoder = iconv.getDecoder('utf-8')
  const parser = newParser(handlers)
  for await (const chunk of chunks) {
    parser.write(decoder.write(chunk))
    yield take()
  }
  parser.close()
  yield take()
}

export async function readWholeXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const steps = readXml(chunks, handlers, () => null)
  while ((await steps.next()).done !== true);
}

function newParser(handlers: XmlHandlers) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('doctype', () => {
    throw new Failure('xml-doctype')
  })
  parser.on('error', (cause) => {
    throw new Failure('xlsx-damaged', {}, { cause })
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > maxDepth) throw new Failure('xml-too-deep', { max: maxDepth })
    handlers.open?.(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    handlers.close?.(localName(tag.name))
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  return parser
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
