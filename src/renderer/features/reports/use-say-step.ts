import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { call } from '../../api'
import { sayOutcome } from '../../parts/outcome'

/** Says in the status bar what was done, with the way back. */
export function useSayStep(client: string): (text: string, step: number) => void {
  const t = useTranslations('undo')
  const undo = useMutation({ mutationFn: (step: number) => call('undo.undo', { client, step }) })
  return (text, step) =>
    sayOutcome({
      text,
      undo: () =>
        undo.mutate(step, {
          onSuccess: () => sayOutcome({ text: t('undone', { text }) }),
          onError: (error) => sayOutcome({ text: error.message }),
        }),
    })
}
