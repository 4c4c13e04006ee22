import { firstRowOf, rowsPerBucket, tagOf, type Table } from '../../src/main/engine/triage/model/triage-model'
import type { FeatureSpace } from './feature-space'

/** A head's weights over all places. */
export interface Packable {
  classes: number
  table: Float32Array
}

const largest = 127

/**
 * The weights of heads side by side as small integers, each head on its own scale. There is room for the features that matter most, by how much they move a score and in how
 * many texts they are; a bucket that is full keeps its weightiest.
 */
export function packed(
  rows: number,
  { hashes, counts }: FeatureSpace,
  heads: readonly Packable[],
): { table: Table; scales: number[] } {
  const columns = heads.reduce((sum, { classes }) => sum + classes, 0)
  const scales = heads.map(({ table }) => scaleOf(table))
  const packing: Table = { rows, columns, tags: new Uint8Array(rows), weights: new Int8Array(rows * columns) }
  for (const place of byWorth(heads, scales, counts)) {
    const row = freeRow(packing, hashes[place]!)
    if (row < 0) continue
    packing.tags[row] = tagOf(hashes[place]!)
    let column = row * columns
    heads.forEach(({ table, classes }, head) => {
      for (let label = 0; label < classes; label += 1, column += 1)
        packing.weights[column] = small(table[place * classes + label]! / scales[head]!)
    })
  }
  return { table: packing, scales }
}

/** The places that are worth a row, the worthiest first. */
function byWorth(heads: readonly Packable[], scales: readonly number[], counts: Uint32Array): Uint32Array {
  const worth = new Float32Array(counts.length)
  heads.forEach(({ table, classes }, head) => {
    for (let place = 0; place < counts.length; place += 1) {
      for (let label = 0; label < classes; label += 1) {
        const size = (Math.abs(table[place * classes + label]!) / scales[head]!) * Math.log2(counts[place]!)
        if (size > worth[place]!) worth[place] = size
      }
    }
  })
  return Uint32Array.from(worth.keys())
    .filter((place) => worth[place]! > 1)
    .sort((a, b) => worth[b]! - worth[a]!)
}

/** An empty row of a feature's bucket; −1 where there is none, or where a feature of the same tag sits in it already. */
function freeRow(table: Table, hash: number): number {
  const first = firstRowOf(table, hash)
  for (let row = first; row < first + rowsPerBucket; row += 1) {
    if (table.tags[row] === tagOf(hash)) return -1
    if (table.tags[row] === 0) return row
  }
  return -1
}

/** The largest weight is the largest number: it belongs to a hit of a word list, which every second text has, and cutting it costs points. */
function scaleOf(table: Float32Array): number {
  let highest = 0
  for (const weight of table) highest = Math.max(highest, Math.abs(weight))
  return (highest || 1) / largest
}

function small(weight: number): number {
  return Math.max(-largest, Math.min(largest, Math.round(weight)))
}
