import { expect, test } from 'vitest'
import { decodeLayer, encodeLayer } from '../../../../../src/main/engine/triage/learning/layer-file'
import type { LayerWeights } from '../../../../../src/main/engine/triage/model/scores'
import { seeded } from '../../../../helpers/seeded'

const version = 'ec8df62720dd'

function layerOf(entries: readonly (readonly [number, readonly number[]])[]): LayerWeights {
  const present = new Uint8Array(0x10000)
  for (const [hash] of entries) present[hash & 0xffff] = 1
  return { present, byHash: new Map(entries.map(([hash, weights]) => [hash, Float32Array.from(weights)])) }
}

const entries = [
  [7, [0.5, 0, -0.25, 0, 1]],
  [0xffffffff, [1e-7, -3.5, 0, 0, 0]],
  [0, [0, 0, 0, 0, 0.1]],
  [0x00010007, [2, 2, 2, 2, 2]],
] as const

test('what a client has taught comes back from its file as it was', () => {
  const layer = layerOf(entries)
  expect(decodeLayer(encodeLayer(layer, version), version)).toEqual(layer)
})

test('a layer that holds nothing comes back as one that holds nothing', () => {
  expect(decodeLayer(encodeLayer(layerOf([]), version), version)).toEqual(layerOf([]))
})

test('a layer that was made for another version of the model is not read', () => {
  const file = encodeLayer(layerOf(entries), version)
  expect(decodeLayer(file, 'ec8df62720de')).toBeNull()
  expect(decodeLayer(file, '')).toBeNull()
  expect(decodeLayer(file, version.slice(0, 11))).toBeNull()
})

test('a version shorter than its place in the file is known again', () => {
  const layer = layerOf(entries)
  expect(decodeLayer(encodeLayer(layer, 'v2'), 'v2')).toEqual(layer)
  expect(decodeLayer(encodeLayer(layer, 'v2'), 'v')).toBeNull()
})

test('bytes that are too few for any layer are not read', () => {
  expect(decodeLayer(Buffer.alloc(0), version)).toBeNull()
  expect(decodeLayer(Buffer.from(version), version)).toBeNull()
})

test('the order in which it was learned does not change the bytes', () => {
  const random = seeded(37)
  const file = encodeLayer(layerOf(entries), version)
  for (let round = 0; round < 20; round += 1) {
    const shuffled = entries
      .map((entry) => ({ entry, place: random.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry)
    expect(encodeLayer(layerOf(shuffled), version).equals(file)).toBe(true)
  }
})

test('another weight, another feature and another version change them', () => {
  const file = encodeLayer(layerOf(entries), version)
  const others = [
    encodeLayer(layerOf([...entries.slice(1), [7, [0.5, 0, -0.25, 0, 1.5]]]), version),
    encodeLayer(layerOf([...entries.slice(1), [8, entries[0][1]]]), version),
    encodeLayer(layerOf(entries), 'ec8df62720de'),
  ]
  expect(others.filter((other) => other.equals(file))).toEqual([])
})
