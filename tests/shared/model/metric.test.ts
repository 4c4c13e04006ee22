import { expect, test } from 'vitest'
import { metricNames, metrics } from '../../../src/shared/model/metric'
import { figures } from '../../../src/main/engine/analytics/figures'
import { catalogues } from '../../../src/shared/messages/words-in'

test('every figure has its definition', () => {
  const defined = new Set<string>(metricNames.flatMap((name) => [...metrics[name].figures]))
  expect(Object.keys(figures).filter((name) => !defined.has(name))).toEqual([])
})

test.each(Object.keys(catalogues) as (keyof typeof catalogues)[])(
  'every definition says in %s what is counted and what is left out',
  (locale) => {
    const told = catalogues[locale].analytics.metrics
    expect(Object.keys(told)).toEqual(metricNames)
    for (const name of metricNames)
      for (const words of [told[name].name, told[name].formula, told[name].leftOut])
        expect(words).not.toBe('')
  },
)
