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
  const [last] = steps
  if (!last || client === undefined) return undefined
  return () =>
    undo.mutate(last.id, {
      onSuccess: () => sayOutcome({ text: t('undone', { text: stepText(last) }) }),
      onError: sayFailure,
    })
}
