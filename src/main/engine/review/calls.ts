import type { Handlers } from '@shared/contract'
import type { Speller } from '@shared/text/review/review-tools'
import type { Reader } from '../triage/triage'
import { reviewWithTools } from './review-with-tools'

type ReviewHandlers = Pick<Handlers, Extract<keyof Handlers, `review.${string}`>>

export function reviewHandlers(
  reader: () => Promise<Reader>,
  spellers: (lang: string) => Speller | null,
): ReviewHandlers {
  return {
    'review.check': async ({ reply, context, lang }) =>
      reviewWithTools({ reply, context }, lang, (await reader()).identifier, spellers),
  }
}
