import type { Volume } from '@shared/model/analytics'
import { awayDays } from './away-days'
import { listSums, totalOf } from './cells-store'
import { gapsOf } from './gaps'
import type { Ground } from './ground'
import { byStep, stepOf, stepOfPeriod, stepsOf } from './steps'
import { added, type Sum } from './sums'

/** The mentions of the brand along the period, by what was read in them. */
export function volume(ground: Ground): Volume {
  const steps = stepsOf(ground)
  const groups = byStep(steps, listSums(ground, 'all', ground.period, 'day'), ({ day }) => day)
  return {
    step: stepOfPeriod(ground),
    steps: steps.map((step, index) => ({ ...stepOf(step), ...shown(added(groups[index] ?? [])) })),
    before: shown(totalOf(ground, ground.before)),
    gaps: gapsOf(ground),
    away: awayDays(ground),
  }
}

function shown({ negative, mixed, neutral, positive, complaints, reach }: Sum) {
  return { negative, mixed, neutral, positive, complaints, reach }
}
