import type { LayerWeights } from '../model/scores'

/** A layer as bytes: the version of the model that it was made for (12 characters), then hash and weights of each feature, in the order of their hashes. */
export function encodeLayer(layer: LayerWeights, version: string): Buffer {
  const columns = layer.byHash.values().next().value?.length ?? 0
  const entries = [...layer.byHash].sort(([a], [b]) => a - b)
  const file = Buffer.alloc(13 + entries.length * 4 * (1 + columns))
  file.write(version.padEnd(12), 0, 'latin1')
  file.writeUInt8(columns, 12)
  let at = 13
  for (const [hash, weights] of entries) {
    at = file.writeUInt32LE(hash, at)
    for (const weight of weights) at = file.writeFloatLE(weight, at)
  }
  return file
}

/** Null where the bytes are of a layer for another version of the model, or were cut off. */
export function decodeLayer(file: Buffer, version: string): LayerWeights | null {
  if (file.length < 13 || file.toString('latin1', 0, 12).trimEnd() !== version) return null
  const columns = file.readUInt8(12)
  if ((file.length - 13) % (4 * (1 + columns)) !== 0) return null
  const layer: LayerWeights = { present: new Uint8Array(0x10000), byHash: new Map() }
  for (let at = 13; at < file.length; at += 4 * (1 + columns)) {
    const hash = file.readUInt32LE(at)
    layer.byHash.set(
      hash,
      Float32Array.from({ length: columns }, (_, column) => file.readFloatLE(at + 4 * (1 + column))),
    )
    layer.present[hash & 0xffff] = 1
  }
  return layer
}
