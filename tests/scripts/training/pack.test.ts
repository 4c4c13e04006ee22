import { expect, test } from 'vitest'
import { packed } from '../../../scripts/training/pack'
import { rowOf } from '../../../src/main/engine/triage/model/triage-model'

test('the largest weight of a head is kept whole, however rare such weights are', () => {
  const places = 4096
  const hashes = Uint32Array.from({ length: places }, (_, place) => Math.imul(place + 1, 0x9e3779b1) >>> 0)
  const table = Float32Array.from({ length: places }, (_, place) => (place === 7 ? 1.2 : 0.05))
  const space = {
    vectors: { starts: new Uint32Array(1), indexes: new Uint32Array(), values: new Float32Array() },
    hashes,
    counts: new Uint32Array(places).fill(50),
  }
  const { table: small, scales } = packed(2 ** 14, space, [{ classes: 1, table }])
  const weightOf = (place: number) => small.weights[rowOf(small, hashes[place]!)]! * scales[0]!
  expect(weightOf(7)).toBeCloseTo(1.2, 5)
  expect(weightOf(8)).toBeCloseTo(0.05, 2)
})
