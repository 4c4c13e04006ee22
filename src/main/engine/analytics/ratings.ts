import type { Ratings } from '@shared/model/analytics'
import { listSums } from './cells-store'
import type { Ground } from './ground'
import { platformRatings } from './platform-ratings'
import { byStep, stepOf, stepsOf } from './steps'

/** The stars that the brand was given, brought to one to five, and their mean along the period. */
export function ratings(ground: Ground): Ratings {
  const counts = [0, 0, 0, 0, 0]
  for (const { key, mentions } of listSums(ground, 'stars', ground.period, 'key'))
    counts[Number(key) - 1] = mentions
  const days = listSums(ground, 'all', ground.period, 'day')
  const steps = stepsOf(ground)
  const groups = byStep(steps, days, ({ day }) => day)
  return {
    counts,
    sum: starsOf(days).sum,
    before: starsOf(listSums(ground, 'all', ground.before, 'day')),
    trend: steps.map((step, index) => ({ ...stepOf(step), ...starsOf(groups[index] ?? []) })),
    asShown: platformRatings(ground),
  }
}

function starsOf(sums: readonly { stars: number; rated: number }[]): { sum: number; n: number } {
  return {
    sum: sums.reduce((all, { stars }) => all + stars, 0),
    n: sums.reduce((all, { rated }) => all + rated, 0),
  }
}
