import { gunzipSync, gzipSync } from 'node:zlib'

/** One thing that the model tells of a text, over one or more classes. */
export interface Head {
  name: string
  classes: string[]
  /** Which table of the file, and at which column its classes begin. */
  table: number
  column: number
  /** A stored weight times this is the weight. */
  scale: number
  bias: number[]
  /** Divides the scores before they become probabilities, so that these say how often they are right. */
  temperature: number
  /** Added to a class's score in a language, found on held-back training texts: `{ es: [0, 0.4, 0] }`. */
  offsets: Record<string, number[]>
}

/**
 * A hash table of weights: rows of `columns` small integers, four rows a bucket. Each row has a tag of its feature's hash, so that features that were never
 * trained find nothing, where a table without tags would give them the weights of others. Tag 0 is an empty row.
 */
export interface Table {
  rows: number
  columns: number
  tags: Uint8Array
  weights: Int8Array
}

export const rowsPerBucket = 4

export interface TriageModel {
  /** Tells one training from another; a client's layer is built for exactly one. */
  version: string
  /** How many texts it was trained on. */
  texts: number
  langs: string[]
  heads: Head[]
  tables: Table[]
  /** How common a word is in the training texts, by its feature's hash: see `rarityOf`. A power of two of entries. */
  wordCounts: Uint8Array
}

interface Header extends Omit<TriageModel, 'tables' | 'wordCounts'> {
  tables: { rows: number; columns: number }[]
  wordCounts: number
}

/** Packed by gzip: header length (uint32, little-endian), header (JSON), then the tables one after another, then the counts of words. */
export function decodeTriageModel(packed: Buffer): TriageModel {
  const file = gunzipSync(packed)
  const headerEnd = 4 + file.readUInt32LE(0)
  const header = JSON.parse(file.toString('utf8', 4, headerEnd)) as Header
  let at = headerEnd
  const tables = header.tables.map(({ rows, columns }) => {
    const tags = new Uint8Array(file.buffer, file.byteOffset + at, rows)
    const weights = new Int8Array(file.buffer, file.byteOffset + at + rows, rows * columns)
    at += rows * (1 + columns)
    return { rows, columns, tags, weights }
  })
  const wordCounts = new Uint8Array(file.buffer, file.byteOffset + at, header.wordCounts)
  return { ...header, tables, wordCounts }
}

export function encodeTriageModel({ tables, wordCounts, ...model }: TriageModel): Buffer {
  const header: Header = {
    ...model,
    wordCounts: wordCounts.length,
    tables: tables.map(({ rows, columns }) => ({ rows, columns })),
  }
  const text = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  const parts = tables.flatMap(({ tags, weights }) => [tags, weights])
  return gzipSync(Buffer.concat([length, text, ...parts.map(bytesOf), bytesOf(wordCounts)]), { level: 9 })
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Int8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** Words that are in about so many training texts weigh half of what an unknown one does. */
const halfRare = 20

/** 1 for a word that the training texts lack, towards 0 for one that is everywhere. */
export function rarityOf({ wordCounts }: TriageModel, hash: number): number {
  return 1 / (1 + countOf(wordCounts, hash) / halfRare)
}

/** In how many training texts a word is, roughly: counts are kept by their logarithm. */
export function countOf(wordCounts: Uint8Array, hash: number): number {
  return 2 ** ((wordCounts[hash & (wordCounts.length - 1)] as number) / 12) - 1
}

export function packedCount(count: number): number {
  return Math.min(255, Math.round(12 * Math.log2(1 + count)))
}

/** Never 0, and of other bits of the hash than the bucket. */
export function tagOf(hash: number): number {
  return hash >>> 24 || 1
}

export function firstRowOf({ rows }: { rows: number }, hash: number): number {
  return (hash & (rows / rowsPerBucket - 1)) * rowsPerBucket
}

/** The row of a feature, or −1 where it has none. */
export function rowOf(table: Table, hash: number): number {
  const { tags } = table
  const tag = tagOf(hash)
  const first = firstRowOf(table, hash)
  if (tags[first] === tag) return first
  if (tags[first + 1] === tag) return first + 1
  if (tags[first + 2] === tag) return first + 2
  return tags[first + 3] === tag ? first + 3 : -1
}
