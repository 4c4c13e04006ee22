import type { Consistency } from '@shared/model/analytics'
import { dayMs } from '@shared/text/hours/local-days'
import { listSubjects } from '../subjects/store'
import { accountsOf } from './accounts'
import { listSums } from './cells-store'
import type { Ground } from './ground'
import { ownFaultsOf } from './own-faults'
import { listBrandSources, listLastBefore, listOwnTexts, listWritten } from './own-store'
import { ownSpellers } from './own-spellers'
import { byStep, stepOf, stepOfPeriod, stepsOf } from './steps'

/** A rhythm is that of the year up to the end of the period. */
const rhythmDays = 365
/** The newest own texts are read word by word; older ones have been seen by everybody. */
const mostRead = 500

/** How the client looks after its own accounts: when each last spoke, how long it was silent, and what it should not have written. */
export function consistency(ground: Ground): Consistency {
  const { period, now } = ground
  const from = Math.min(period.from, period.to - rhythmDays * dayMs)
  const written = listWritten(ground, mostRead + 1)
  const steps = stepsOf(ground)
  const texts = byStep(steps, listSums(ground, 'own', period, 'day'), ({ day }) => day)
  const subjects = listSubjects(ground.db)
  const [brand] = subjects
  return {
    accounts: accountsOf(listOwnTexts(ground, from), {
      names: listBrandSources(ground),
      earlier: listLastBefore(ground, from),
      periodFrom: period.from,
      until: Math.min(now, period.to),
    }),
    step: stepOfPeriod(ground),
    steps: steps.map((step, index) => ({
      ...stepOf(step),
      texts: (texts[index] ?? []).reduce((sum, { mentions }) => sum + mentions, 0),
    })),
    ...ownFaultsOf(written.slice(0, mostRead), ownSpellers(), {
      client: { name: brand?.name ?? '' },
      clientWords: subjects.flatMap(({ name, terms }) => [name, ...terms]),
    }),
    isCut: written.length > mostRead,
  }
}
