// Turns what the test runners report into honest counts. Pure: reports in, `{ passed, failed, skipped, why }` out; `why` says what failed beside tests.

export const nothing = { passed: 0, failed: 0, skipped: 0, why: [] }

export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    why: [...a.why, ...b.why],
  }
}

export const failure = (why) => ({ ...nothing, failed: 1, why: [why] })

/** The closing line; its form is read by machines. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

export function fromVitest(report, code) {
  if (!report) return failure(`vitest ended with code ${code} before it could report`)
  // A file that breaks while it is loaded has no tests to fail, so it counts itself.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const counted = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    why: broken.map((file) => `${file.name} could not be loaded`),
  }
  return judged(counted, code, 'vitest')
}

export function fromPlaywright(report, code) {
  if (!report) return failure(`playwright ended with code ${code} before it could report`)
  const { expected, unexpected, flaky, skipped } = report.stats
  const why = flaky > 0 ? [`${flaky} passed only when tried again`] : []
  return judged({ passed: expected + flaky, failed: unexpected, skipped, why }, code, 'playwright')
}

/** No test at all, or a runner unhappy for a reason that no test names, is a failure too. */
function judged(counted, code, runner) {
  if (counted.passed + counted.failed + counted.skipped === 0)
    return add(counted, failure(`${runner} found no tests`))
  if (counted.failed === 0 && code !== 0)
    return add(counted, failure(`${runner} ended with code ${code} though no test failed`))
  return counted
}
