import { expect, test } from 'vitest'
import { linesOf, stepsIn } from '../../../../src/renderer/features/crisis/playbook-lines'

const steps = [
  { text: 'Say that it does not work', role: 'Spokesperson', minutes: 15 },
  { text: 'Find out who is affected', role: '', minutes: 120 },
  { text: 'Close with a post-mortem', role: 'Lead', minutes: 7200 },
  { text: 'Rest', role: '', minutes: null },
]

test('steps are written one a line and read back as they were', () => {
  expect(linesOf(steps)).toBe(
    'Say that it does not work | Spokesperson | 15m\nFind out who is affected |  | 2h\nClose with a post-mortem | Lead | 5d\nRest',
  )
  expect(stepsIn(linesOf(steps))).toEqual(steps)
})

test('the first line that cannot be read is named', () => {
  expect(stepsIn('Good\n\nBad | Lead | soon')).toBe(3)
  expect(stepsIn('| Lead')).toBe(1)
  expect(stepsIn('a | b | 1h | d')).toBe(1)
  expect(stepsIn('  \n')).toBe(1)
})
