import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { sayOutcome } from '../../parts/outcome'
import { useStepText } from '../../parts/use-step-text'
import { useSayFailure } from '../../parts/use-failure-words'
import { caseQueries, useUndo } from './case-queries'

/** Takes back what was done last with the client, however long ago; nothing where nothing is left to take back. */
export function useUndoLast(client: string | undefined): (() => void) | undefined {
  const t = useTranslations('undo')
  const sayFailure = useSayFailure()
  const stepText = useStepText()
  const { data: steps = [] } = useQuery({ ...caseQueries.undo(client ?? ''), enabled: client !== undefined })
  const undo = useUndo(client ?? '')
  if (steps.length === 0 || client === undefined) return undefined
  // Not the newest of these: right after something was done they are still those from before it.
  return () =>
    undo.mutate(undefined, {
      onSuccess: (undone) => undone && sayOutcome({ text: t('undone', { text: stepText(undone) }) }),
      onError: sayFailure,
    })
}
