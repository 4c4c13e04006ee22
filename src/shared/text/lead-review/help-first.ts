import { reviewLexicon } from '../review/lexicons'
import { cuesIn, cuesOf, type Cue } from '../review/cues'
import type { Message } from './message'
import { objections, type MessageRule } from './rule'

/** Offers help before anything is sold. */
export const helpFirst: MessageRule = (message) => {
  const helps = message.cues('help').filter(({ isNegated }) => !isNegated)
  const sales = salesIn(message)
  const first = helps[0]?.span[0] ?? Infinity
  const early = sales.filter(({ span }) => span[0] < first)
  if (early.length > 0) return objections(message, early, 'sale')
  return helps.length > 0 ? [] : [{ span: null, code: 'missing' }]
}

/** What sells in a reply sells here too, and here more does. */
function salesIn(message: Message): Cue[] {
  const ofReplies = cuesOf(cuesIn(message.sentences, reviewLexicon(message.context.lang)), 'sales-pitch')
  const known = message.cues('sale')
  const others = ofReplies.filter(
    ({ span }) => !known.some((one) => one.span[0] < span[1] && span[0] < one.span[1]),
  )
  return [...known, ...others].sort((a, b) => a.span[0] - b.span[0])
}
