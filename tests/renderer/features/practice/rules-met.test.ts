import type { Finding, RuleName } from '@shared/model/review'
import { expect, test } from 'vitest'
import { rulesMet } from '../../../../src/renderer/features/practice/rules-met'

const finding = (rule: RuleName, state: Finding['state'], code = `${rule}.pass`): Finding => ({
  ...{ rule, state, span: null, practice: 'D3', fix: null },
  reason: { code, data: {} },
})

test('each rule is counted over the answers of a round, the most missed first', () => {
  const answered = [
    [finding('apology', 'pass'), finding('name', 'look'), finding('length', 'stop')],
    [finding('apology', 'pass'), finding('name', 'look'), finding('length', 'pass')],
    [finding('apology', 'pass'), finding('name', 'pass'), finding('length', 'pass')],
  ]
  expect(rulesMet(answered)).toEqual([
    { rule: 'name', met: 1, all: 3 },
    { rule: 'length', met: 2, all: 3 },
    { rule: 'apology', met: 3, all: 3 },
  ])
})

test('a rule that objects twice to one answer is missed once', () => {
  expect(rulesMet([[finding('spelling', 'look'), finding('spelling', 'look')]])).toEqual([
    { rule: 'spelling', met: 0, all: 1 },
  ])
})

test('a rule that is switched off is neither met nor missed', () => {
  expect(rulesMet([[finding('shouting', 'pass', 'off'), finding('name', 'pass')]])).toEqual([
    { rule: 'name', met: 1, all: 1 },
  ])
})
