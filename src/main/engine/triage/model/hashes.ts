const offset = 0x811c9dc5
const prime = 0x01000193

/** FNV-1a over UTF-16 units, in 32 bits. */
export function hashText(text: string, seed = 0): number {
  let hash = startOfHash(seed)
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, text.charCodeAt(at))
  return finish(hash)
}

/** For a hash that is taken on unit by unit; `finish` ends it. */
export function startOfHash(seed: number): number {
  return offset ^ seed
}

export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, prime)
}

export function mix(hash: number, other: number): number {
  return finish(Math.imul(hash ^ (other + 0x9e3779b9), 0x85ebca6b))
}

/** Spreads the bits (the last steps of MurmurHash3), so that a table of any power of two is filled evenly. */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
