import { isResolved } from './resolution'
import { objectionsTo, type Rule } from './rule'

/** D4: sends the customer elsewhere and does nothing itself. With a step, a date or a person to turn to it is an offer. */
export const brushOff: Rule = (draft) => {
  const sent = draft.cues('brush-off')
  if (sent.length === 0 || isResolved(draft)) return []
  const hasPerson = sent.some((cue) =>
    isNamedNear(draft.text.slice(Math.max(0, cue.span[0] - 60), cue.span[1] + 60)),
  )
  return hasPerson ? [] : objectionsTo(draft, sent.slice(0, 1))
}

/** "ask for Luis", "pregunte por Luis", "cereți-o pe Ioana", "a Marta". */
const person =
  /\b(?:ask for|speak to|write to|call|contact|email|por|a|con|pe|cu|lui|la)\s+\p{Lu}\p{Ll}{2,}\b(?!\s*(?:service|support|customer|clientes?|al))/u
const me = /\b(?:me|me directly|conmigo|a mí|cu mine|pe mine)\b/iu

function isNamedNear(text: string): boolean {
  return person.test(text) || me.test(text)
}
