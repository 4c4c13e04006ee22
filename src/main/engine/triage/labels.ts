import type { Sentiment } from '@shared/model/mention'
import type { Intent, Triage } from '@shared/model/triage'
import type { Weighed } from './weigh'

/** What the user, or the model that the user made the judge, says a mention is; it stands above our own reading. */
export interface Judged {
  sentiment?: Sentiment
  sentimentScore?: number
  complaint?: boolean
  topics?: ReadonlyMap<string, boolean>
}

/** Both poles of a text are strong from here on. */
const mixedFrom = 0.5
/** … but only where neither pole is nearly ruled out. */
const leastPole = 0.15
/** Nothing is surer than this: labels err too. */
const surest = 0.99

export function sentimentOf(
  { unhappy, neutral, happy, mixed }: Weighed,
  judged: Judged = {},
): Pick<Triage, 'sentiment' | 'leaning' | 'sentimentScore'> {
  const isMixed = mixed >= mixedFrom && Math.min(unhappy, happy) >= leastPole
  const leaning =
    unhappy >= neutral && unhappy >= happy ? 'negative' : happy > neutral ? 'positive' : 'neutral'
  return {
    sentiment: judged.sentiment ?? (isMixed ? 'mixed' : leaning),
    leaning: judged.sentiment === undefined || judged.sentiment === 'mixed' ? leaning : judged.sentiment,
    sentimentScore: judged.sentimentScore ?? rounded(happy - unhappy),
  }
}

export function confidenceOf({ unhappy, neutral, happy }: Weighed): number {
  return Math.min(surest, Math.max(unhappy, neutral, happy))
}

/** What is a complaint is never praise, and what is none is no complaint: the two readings agree. */
export function intentOf({ intents: { classes, scores } }: Weighed, complaintScore: number): Intent {
  const isComplaint = complaintScore >= 0.5
  const allowed = classes.map((intent, index) => {
    const contradicts = isComplaint ? intent === 'praise' || intent === 'none' : intent === 'complaint'
    return contradicts ? -Infinity : (scores[index] as number)
  })
  return classes[allowed.indexOf(Math.max(...allowed))] as Intent
}

export function topicsWith(
  read: readonly string[],
  judged: ReadonlyMap<string, boolean> | undefined,
): string[] {
  const topics = new Set(read)
  for (const [topic, is] of judged ?? [])
    if (is) topics.add(topic)
    else topics.delete(topic)
  return [...topics]
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
