import { expect, test } from 'vitest'
import { turnsOfTheLoop } from '../../../../src/main/engine/collect/turns'

test('of all that wait at once each gets a turn of the loop for itself, in the order in which they came', async () => {
  const turn = turnsOfTheLoop()
  let turns = 0
  const count = () => {
    turns += 1
    counting = setImmediate(count)
  }
  let counting = setImmediate(count)
  const waiters = ['first', 'second', 'third'].map(async (name) => {
    await turn()
    return { name, at: turns }
  })
  const seen = await Promise.all(waiters)
  clearImmediate(counting)
  expect(new Set(seen.map(({ at }) => at)).size).toBe(3)
  expect(seen.toSorted((a, b) => a.at - b.at)).toEqual(seen)
})
