import { mostElements } from './figures'
import { elementsIn, shownText, type Element } from './parse-page'
import { addValue, newThing, shortName, type Thing } from './thing'

/** How a way of annotating elements calls what all of them have. */
interface Dialect {
  isThing: (element: Element) => boolean
  types: string
  id: readonly string[]
  property: string
  /** `content` counts on any element, not on `meta` alone. */
  hasContent: boolean
}

const microdata: Dialect = {
  isThing: ({ attributes }) => 'itemscope' in attributes,
  ...{ types: 'itemtype', id: ['itemid'], property: 'itemprop', hasContent: false },
}

const rdfa: Dialect = {
  isThing: ({ attributes }) => 'typeof' in attributes,
  ...{ types: 'typeof', id: ['resource', 'about'], property: 'property', hasContent: true },
}

export const microdataThings = (page: Element) => thingsIn(page, microdata)
export const rdfaThings = (page: Element) => thingsIn(page, rdfa)

interface Walk {
  dialect: Dialect
  byId: Map<string, Element>
  roots: Thing[]
  /** Parts that refer to each other are seen more than once, but not without end. */
  left: number
}

/** The things that belong to no other one; the others are their values. */
function thingsIn(page: Element, dialect: Dialect): Thing[] {
  const named = [...elementsIn(page)].filter(({ attributes }) => attributes['id'])
  const byId = new Map(named.map((element) => [element.attributes['id'] ?? '', element]))
  const walk: Walk = { dialect, byId, roots: [], left: 2 * mostElements }
  visit(page, null, walk, [])
  return walk.roots
}

function visit(element: Element, owner: Thing | null, walk: Walk, path: readonly Element[]): void {
  const { dialect } = walk
  walk.left -= 1
  if (walk.left < 0) return
  const names = wordsIn(element.attributes[dialect.property]).map(shortName)
  const thing = dialect.isThing(element) ? thingOf(element, dialect) : null
  if (owner && names.length > 0)
    for (const name of names) addValue(owner, name, thing ?? valueOf(element, dialect))
  else if (thing) walk.roots.push(thing)
  visitBelow(element, thing ?? owner, walk, path)
  if (thing) visitReferred(element, thing, walk, path)
}

function visitBelow({ children }: Element, owner: Thing | null, walk: Walk, path: readonly Element[]): void {
  for (const child of children) if (typeof child !== 'string') visit(child, owner, walk, path)
}

/** Parts that stand elsewhere on the page (`itemref`); what leads back to itself is left out. */
function visitReferred(element: Element, thing: Thing, walk: Walk, path: readonly Element[]): void {
  for (const id of wordsIn(element.attributes['itemref'])) {
    const referred = walk.byId.get(id)
    if (referred && !path.includes(element) && path.length < 8)
      visit(referred, thing, walk, [...path, element])
  }
}

function thingOf({ attributes }: Element, { types, id }: Dialect): Thing {
  const given = id.map((name) => attributes[name]).find((value) => value)
  return newThing(wordsIn(attributes[types]), given ?? null)
}

const links = new Set(['a', 'link', 'area'])
const pictures = new Set(['img', 'audio', 'video', 'source', 'iframe', 'embed'])

function valueOf(element: Element, { hasContent }: Dialect): string {
  const { name, attributes } = element
  const [content, time, value] = [attributes['content'], attributes['datetime'], attributes['value']]
  if (content !== undefined && (name === 'meta' || hasContent)) return content
  if (links.has(name)) return attributes['href'] ?? ''
  if (pictures.has(name)) return attributes['src'] ?? ''
  if (name === 'time' && time !== undefined) return time
  if ((name === 'data' || name === 'meter') && value !== undefined) return value
  // Not in the standard, but found on many pages.
  return shownText(element) || (content ?? '')
}

function wordsIn(value: string | undefined): string[] {
  return (value ?? '').split(/\s+/).filter(Boolean)
}
