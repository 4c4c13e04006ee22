import { useTranslations } from 'use-intl'
import type { CaseTarget } from '@shared/contract/cases'
import type { CaseAction } from '@shared/model/case'
import { sayOutcome } from '../../parts/outcome'
import { useAct } from './case-queries'
import { useSayStep } from './use-say-step'

/** Does something with the target and says so in the status bar; what changed nothing says that. */
export function useDoCase(client: string, target: CaseTarget | null, name: string, onDone: () => void) {
  const t = useTranslations()
  const act = useAct(client)
  const say = useSayStep(client)
  return (action: CaseAction) => {
    if (!target) return
    act.mutate(
      { target, action },
      {
        onSuccess: ({ step, changed }) => {
          onDone()
          const who = changed === 1 && name !== '' ? name : t('cases.count', { count: changed })
          say(changed === 0 ? t('did.nothing') : t(`did.${action.do}`, { who }), step)
        },
        onError: (error) => sayOutcome({ text: error.message }),
      },
    )
  }
}
