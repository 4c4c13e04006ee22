import { describe, expect, test } from 'vitest'
import { discoveries } from '../../../../src/main/engine/chance/discoveries'

describe('discoveries among many tests', () => {
  test('follow the stairs of Benjamini and Hochberg', () => {
    // The example of their paper of 1995, section 3.2: four of fifteen are declared.
    const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324]
    const rest = [0.4262, 0.5719, 0.6528, 0.759, 1]
    expect(discoveries([...p, ...rest]).filter(Boolean)).toHaveLength(4)
  })

  test('are none among none', () => {
    expect(discoveries([])).toEqual([])
  })
})

test('of many tests only those are believed that stand out among as many', () => {
  expect(discoveries([0.001, 0.02, 0.5], 0.05, 3)).toEqual([true, true, false])
  expect(discoveries([0.001, 0.02, 0.5], 0.05, 100)).toEqual([false, false, false])
  expect(discoveries([], 0.05, 100)).toEqual([])
})
