import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CaseTarget } from '@shared/contract/cases'
import type { CaseAction } from '@shared/model/case'
import { useSayFailure } from '../../parts/use-failure-words'
import { useSayStep } from '../../parts/use-say-step'
import { useAct } from './case-queries'

/** Does something with the target and says so in the status bar; what changed nothing says that. `job`: a long one that is under way. */
export function useDoCase(client: string, target: CaseTarget | null, name: string, onDone: () => void) {
  const t = useTranslations()
  const sayFailure = useSayFailure()
  const act = useAct(client)
  const say = useSayStep(client)
  const [job, setJob] = useState<string | null>(null)
  const run = (action: CaseAction) => {
    if (!target) return
    const started = crypto.randomUUID()
    setJob(started)
    act.mutate(
      { target, action, job: started },
      {
        onSettled: () => setJob(null),
        onSuccess: ({ step, changed }) => {
          onDone()
          const who = changed === 1 && name !== '' ? name : t('cases.count', { count: changed })
          say(changed === 0 ? t('did.nothing') : t(`did.${action.do}`, { who }), step)
        },
        onError: sayFailure,
      },
    )
  }
  return { run, job: isMany(target) ? job : null }
}

/** Few are done before anybody could read how far it is. */
function isMany(target: CaseTarget | null): boolean {
  return target !== null && (!('ids' in target) || target.ids.length > 500)
}
