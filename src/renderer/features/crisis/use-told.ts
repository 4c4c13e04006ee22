import { useSayFailure } from '../../parts/use-failure-words'
import { useSayStep } from '../../parts/use-say-step'

/** Says in the status bar what was done, with the way back where there is one, or why it was not. */
export function useTold(client: string) {
  const say = useSayStep(client)
  const sayFailure = useSayFailure()
  return (text: string) => ({
    onSuccess: ({ step }: { step: number | null }) => say(text, step),
    onError: sayFailure,
  })
}
