import type { Triage } from '@shared/model/triage'

/** What triage could have said, of a text that says nothing but what is given. */
export function triageWith(changes: Partial<Triage>): Triage {
  return {
    lang: null,
    sentiment: 'neutral',
    leaning: 'neutral',
    sentimentScore: 0,
    confidence: 0,
    complaint: false,
    complaintScore: 0,
    intent: 'none',
    topics: [],
    urgency: 0,
    ...changes,
  }
}
