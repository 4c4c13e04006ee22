import { mostThings } from './figures'

/** Something that a page describes in the words of schema.org, however it is written down there. */
export interface Thing {
  /** Without the vocabulary's address: `Review`. */
  types: string[]
  id: string | null
  values: Map<string, (Thing | string)[]>
}

export function newThing(types: readonly string[], id: string | null): Thing {
  return { types: types.map(shortName), id, values: new Map() }
}

/** `https://schema.org/Review`, `schema:Review` and `Review` are one. */
export function shortName(name: string): string {
  return /[^/#:]*$/.exec(name.trim())?.[0] ?? ''
}

export function addValue({ values }: Thing, name: string, value: Thing | string): void {
  const held = values.get(name)
  if (held) held.push(value)
  else values.set(name, [value])
}

/** The first text under one of the names; what is a thing is told by its name. */
export function textOf(thing: Thing, ...names: string[]): string | null {
  for (const name of names) {
    for (const value of thing.values.get(name) ?? []) {
      const text = typeof value === 'string' ? value.trim() : textOf(value, 'name')
      if (text) return text
    }
  }
  return null
}

export function thingsOf(thing: Thing, name: string): Thing[] {
  return (thing.values.get(name) ?? []).filter((value) => typeof value !== 'string')
}

/** Every thing that can be reached, once, with the one that it was reached from. */
export function* thingsFrom(roots: readonly Thing[]): Generator<{ thing: Thing; parent: Thing | null }> {
  const seen = new Set<Thing>()
  const waiting = roots.toReversed().map((thing) => ({ thing, parent: null as Thing | null }))
  for (let next = waiting.pop(); next && seen.size < mostThings; next = waiting.pop()) {
    const { thing } = next
    if (seen.has(thing)) continue
    seen.add(thing)
    yield next
    const below = [...thing.values.values()].flat().filter((value) => typeof value !== 'string')
    for (const child of below.toReversed()) waiting.push({ thing: child, parent: thing })
  }
}
