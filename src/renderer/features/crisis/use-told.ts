import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { call } from '../../api'
import { sayOutcome } from '../../parts/outcome'
import { useSayFailure } from '../../parts/use-failure-words'

/** Says in the status bar what was done, with the way back where there is one, or why it was not. */
export function useTold(client: string) {
  const t = useTranslations('undo')
  const sayFailure = useSayFailure()
  const { mutate } = useMutation({ mutationFn: (step: number) => call('undo.undo', { client, step }) })
  const undo = (step: number, text: string) => () =>
    mutate(step, {
      onSuccess: () => sayOutcome({ text: t('undone', { text }) }),
      onError: sayFailure,
    })
  return (text: string) => ({
    onSuccess: ({ step }: { step: number | null }) =>
      sayOutcome({ text, ...(step !== null && { undo: undo(step, text) }) }),
    onError: sayFailure,
  })
}
