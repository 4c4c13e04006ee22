/** A piece of a text that leads somewhere, in bytes of UTF-8, as the platform counts. */
export interface Facet {
  index: { byteStart: number; byteEnd: number }
  features: ({ $type: string } & Record<string, string>)[]
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const link = /(?<=^|[\s(])https?:\/\/[^\s<>"]+/giu
const handle = /(?<=^|[\s(])@((?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d])/giu

export function graphemeCount(text: string): number {
  return [...graphemes.segment(text)].length
}

export function byteCount(text: string): number {
  return Buffer.byteLength(text)
}

/** Handles that a text names, without their mark. */
export function handlesIn(text: string): string[] {
  return [...new Set([...text.matchAll(handle)].map(([, name = '']) => name.toLowerCase()))]
}

/** Links and names as the platform wants them told; a name that nobody has stays plain text. */
export function facetsOf(text: string, dids: ReadonlyMap<string, string>): Facet[] {
  const links = [...text.matchAll(link)].map(({ 0: found, index }) => {
    const uri = withoutEnd(found)
    return facet(text, index, uri, { $type: 'app.bsky.richtext.facet#link', uri })
  })
  const names = [...text.matchAll(handle)].flatMap(({ 0: found, 1: name = '', index }) => {
    const did = dids.get(name.toLowerCase())
    return did ? [facet(text, index, found, { $type: 'app.bsky.richtext.facet#mention', did })] : []
  })
  return [...links, ...names].sort((one, other) => one.index.byteStart - other.index.byteStart)
}

/** What ends a sentence is no part of the address that it ends with. */
function withoutEnd(address: string): string {
  const cut = address.replace(/[.,;:!?'"]+$/u, '')
  return cut.endsWith(')') && !cut.includes('(') ? cut.slice(0, -1) : cut
}

function facet(text: string, index: number, piece: string, feature: Facet['features'][number]): Facet {
  const byteStart = byteCount(text.slice(0, index))
  return { index: { byteStart, byteEnd: byteStart + byteCount(piece) }, features: [feature] }
}
