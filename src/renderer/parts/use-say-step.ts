import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { call } from '../api'
import { renewLists } from '../query-client'
import { sayOutcome } from './outcome'
import { useSayFailure } from './use-failure-words'

/** Says in the status bar what was done, with the way to take it back where there is one. */
export function useSayStep(client: string): (text: string, step: number | null) => void {
  const t = useTranslations('undo')
  const sayFailure = useSayFailure()
  const undo = useMutation({
    mutationFn: (step: number) => call('undo.undo', { client, step }),
    onSuccess: () => renewLists(client),
  })
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
