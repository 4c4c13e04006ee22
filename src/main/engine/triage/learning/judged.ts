import type { Correction } from '@shared/model/correction'
import type { Sentiment } from '@shared/model/mention'
import type { Judged } from '../labels'

const surely: Record<Sentiment, number> = { negative: -1, mixed: 0, neutral: 0, positive: 1 }

/** What the user said of one mention, the last word for each field and topic. */
export function judgedBy(corrections: readonly Correction[]): Judged {
  const judged: Judged = {}
  const topics = new Map<string, boolean>()
  for (const { field, topic, value } of corrections) {
    if (field === 'sentiment') {
      judged.sentiment = value as Sentiment
      judged.sentimentScore = surely[value as Sentiment]
    } else if (field === 'complaint') judged.complaint = value === 'yes'
    else if (topic !== null) topics.set(topic, value === 'yes')
  }
  return { ...judged, topics }
}
