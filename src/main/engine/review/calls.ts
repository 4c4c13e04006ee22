import type { Handlers } from '@shared/contract'
import type { Reader } from '../triage/triage'
import { reviewWithTools } from './review-with-tools'
import { spellersOnDemand } from './spellers'

type ReviewHandlers = Pick<Handlers, Extract<keyof Handlers, `review.${string}`>>

export function reviewHandlers(reader: () => Promise<Reader>): ReviewHandlers {
  const spellers = spellersOnDemand()
  return {
    'review.check': async ({ reply, context, lang }) =>
      reviewWithTools({ reply, context }, lang, (await reader()).identifier, spellers),
  }
}
