import { hashText, mix } from './hashes'

const family = 0x5
const hashes = new Map<string, number>()

/** The hash of a feature that has a name of its own; names recur, hence they are kept. */
export function named(name: string): number {
  let hash = hashes.get(name)
  if (hash === undefined) hashes.set(name, (hash = mix(hashText(name), family)))
  return hash
}

/** What each named feature counts. */
export const namedValue = 0.6
