/**
 * How often each language has which beginning, middle or end of a word: a hash table over byte n-grams, made from the `eld` database
 * by `npm run train` for the languages in Latin letters, because the package takes a quarter of a second and 150 MB to load all sixty.
 */
export interface LanguageTable {
  langs: string[]
  /** Open addressing by linear probing, 0 for an empty slot; a power of two of slots. */
  keys: Uint32Array
  /** By slot: where in `pairs` its languages begin; they end at `ends[slot]`. */
  starts: Uint32Array
  ends: Uint32Array
  /** language × 256 + score */
  pairs: Uint16Array
}

export const wordEdge = 32

/** FNV-1a over bytes, never 0. */
export function hashBytes(
  bytes: ArrayLike<number>,
  from: number,
  to: number,
  opens: boolean,
  closes: boolean,
): number {
  let hash = 0x811c9dc5
  if (opens) hash = Math.imul(hash ^ wordEdge, 0x01000193)
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  if (closes) hash = Math.imul(hash ^ wordEdge, 0x01000193)
  hash ^= hash >>> 15
  return hash >>> 0 || 1
}

export function slotOf(keys: Uint32Array, hash: number): number {
  const mask = keys.length - 1
  let slot = hash & mask
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask
  return slot
}

/** Header (JSON) length, header, then the arrays as they lie in memory, little-endian. */
export function decodeLanguageTable(file: Buffer): LanguageTable {
  const headerEnd = 4 + file.readUInt32LE(0)
  const { langs, slots, pairs } = JSON.parse(file.toString('utf8', 4, headerEnd)) as {
    langs: string[]
    slots: number
    pairs: number
  }
  const body = Uint8Array.from(file.subarray(headerEnd)).buffer
  return {
    langs,
    keys: new Uint32Array(body, 0, slots),
    starts: new Uint32Array(body, 4 * slots, slots),
    ends: new Uint32Array(body, 8 * slots, slots),
    pairs: new Uint16Array(body, 12 * slots, pairs),
  }
}

export function encodeLanguageTable({ langs, keys, starts, ends, pairs }: LanguageTable): Buffer {
  const header = Buffer.from(JSON.stringify({ langs, slots: keys.length, pairs: pairs.length }))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(header.length)
  const arrays = [keys, starts, ends, pairs].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  )
  return Buffer.concat([length, header, ...arrays])
}
