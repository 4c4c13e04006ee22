import { mostThings } from './figures'
import { jsonRoots } from './json-roots'
import { elementsIn, type Element } from './parse-page'
import { addValue, newThing, shortName, thingsFrom, type Thing } from './thing'

const deepestJson = 64

/** What the scripts of a page say in JSON-LD; things that stand for others by their id are those others. */
export function jsonLdThings(page: Element): Thing[] {
  const scripts = [...elementsIn(page)].filter(
    ({ name, attributes }) =>
      name === 'script' && /^\s*application\/ld\+json/i.test(attributes['type'] ?? ''),
  )
  const budget = { left: mostThings }
  const roots = scripts
    .flatMap(({ children }) => jsonRoots(children.filter((child) => typeof child === 'string').join('')))
    .flatMap((value) => valuesOf(value, budget, 0))
    .filter((value) => typeof value !== 'string')
  resolveReferences(roots)
  return roots
}

function valuesOf(value: unknown, budget: { left: number }, depth: number): (Thing | string)[] {
  if (depth > deepestJson || budget.left <= 0) return []
  if (typeof value === 'string') return [value]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  if (Array.isArray(value)) return value.flatMap((each) => valuesOf(each, budget, depth + 1))
  if (typeof value !== 'object' || value === null) return []
  budget.left -= 1
  return fromObject(new Map(Object.entries(value)), budget, depth)
}

function fromObject(
  fields: Map<string, unknown>,
  budget: { left: number },
  depth: number,
): (Thing | string)[] {
  const bare = fields.get('@value') ?? fields.get('@list') ?? fields.get('@set')
  if (bare !== undefined) return valuesOf(bare, budget, depth + 1)
  const id = fields.get('@id')
  const thing = newThing(wordsIn(fields.get('@type')), typeof id === 'string' ? id : null)
  for (const [name, value] of fields) {
    if (name === '@graph' || !name.startsWith('@'))
      for (const each of valuesOf(value, budget, depth + 1)) addValue(thing, shortName(name), each)
  }
  return [thing]
}

function wordsIn(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value]
  return all.filter((each) => typeof each === 'string')
}

function resolveReferences(roots: readonly Thing[]): void {
  const all = [...thingsFrom(roots)].map(({ thing }) => thing)
  const described = new Map(
    all.filter(({ id, values }) => id !== null && values.size > 0).map((thing) => [thing.id, thing]),
  )
  for (const { values } of all) {
    for (const [name, held] of values) {
      const resolved = held.map((value) =>
        typeof value !== 'string' && value.values.size === 0 ? (described.get(value.id) ?? value) : value,
      )
      values.set(name, resolved)
    }
  }
}
