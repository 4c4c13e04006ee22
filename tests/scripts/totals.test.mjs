import { expect, test } from 'vitest'
import { add, closingLine, fromPlaywright, fromVitest, nothing } from '../../scripts/testing/totals.mjs'

const vitest = (numbers, files = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: files,
  ...numbers,
})
const playwright = (stats) => ({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } })

test('the closing line names skipped tests only if there are any', () => {
  expect(closingLine({ ...nothing, passed: 3 })).toBe('3 passed, 0 failed')
  expect(closingLine({ ...nothing, passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})

test('the counts of all runners are added up', () => {
  const total = add(
    fromVitest(vitest({ numPassedTests: 5, numTodoTests: 1 }), 0),
    fromPlaywright(playwright({ expected: 2, flaky: 1 }), 0),
  )
  expect(total).toMatchObject({ passed: 8, failed: 0, skipped: 1 })
})

test('a runner that left no report is one failure', () => {
  expect(fromVitest(undefined, 139)).toMatchObject({
    failed: 1,
    why: ['vitest ended with code 139 before it could report'],
  })
})

test('no tests at all is a failure', () => {
  expect(fromPlaywright(playwright({}), 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('a file that cannot be loaded is a failure of its own', () => {
  const broken = { name: 'a.test.ts', status: 'failed', assertionResults: [] }
  expect(fromVitest(vitest({ numPassedTests: 4 }, [broken]), 1)).toMatchObject({ passed: 4, failed: 1 })
})

test('a runner that is unhappy though all tests passed is a failure', () => {
  expect(fromVitest(vitest({ numPassedTests: 4 }), 1)).toMatchObject({ passed: 4, failed: 1 })
})
