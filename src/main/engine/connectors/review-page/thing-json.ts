import type { Thing } from './thing'

const deepest = 6

/** A thing as it was found, with what belongs to it; what leads back to itself ends there. */
export function thingJson(thing: Thing): string {
  return JSON.stringify(plain(thing, []))
}

function plain(thing: Thing, path: readonly Thing[]): Record<string, unknown> {
  const below = [...path, thing]
  const valueOf = (value: Thing | string): unknown[] => {
    if (typeof value === 'string') return [value]
    return below.includes(value) || below.length > deepest ? [] : [plain(value, below)]
  }
  const json: Record<string, unknown> = { '@type': thing.types, '@id': thing.id ?? undefined }
  for (const [name, held] of thing.values) json[name] = held.flatMap(valueOf)
  return json
}
