import { phrases, type DraftLang } from './phrases'

export interface DraftFacts {
  lang: DraftLang
  firstName: string | null
  isComplaint: boolean
  /** What it is about, in the words of the customer's language; null where nobody knows. */
  topic: string | null
  /** What may be offered for it, by the resolution book. */
  offer: string | null
  signature: string | null
}

/**
 * An opening for an answer: greeting, what it is about, an honest sorry, what may be offered, and places for who and when. The places in
 * braces are for the writer to fill; the review stops what still has them.
 */
export function composeDraft({ lang, firstName, isComplaint, topic, offer, signature }: DraftFacts): string {
  const say = phrases[lang]
  const lines = [
    firstName ? say.greeting(firstName) : say.greetingNobody,
    isComplaint ? say.sorry(topic) : say.thanks(topic),
    isComplaint ? (offer ? say.offer(offer) : say.step) : say.answer,
    isComplaint ? say.onlooker : null,
    signature,
  ]
  return lines.filter((line) => line !== null && line !== '').join('\n\n')
}
