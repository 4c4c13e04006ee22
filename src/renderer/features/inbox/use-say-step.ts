import { useTranslations } from 'use-intl'
import { sayOutcome } from '../../parts/outcome'
import { useUndo } from './case-queries'
import { useSayFailure } from '../../parts/use-failure-words'

/** Tells what was done, with the way to take it back where there is one. */
export function useSayStep(client: string): (text: string, step: number | null) => void {
  const t = useTranslations('undo')
  const sayFailure = useSayFailure()
  const undo = useUndo(client)
  return (text, step) =>
    sayOutcome({
      text,
      ...(step !== null && {
        undo: () =>
          undo.mutate(step, {
            onSuccess: () => sayOutcome({ text: t('undone', { text }) }),
            onError: sayFailure,
          }),
      }),
    })
}
