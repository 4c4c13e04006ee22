import type { CaseRecovery } from '@shared/model/case'
import type { Sentiment } from '@shared/model/mention'
import type { Intent } from '@shared/model/triage'
import { caseKindOf } from './worth'

/** How triage reads what was written. */
interface ReadMention {
  complaint: boolean
  intent: Intent
  sentiment: Sentiment
}

interface Recovered {
  recovery: CaseRecovery
  remindAt?: null
}

/**
 * What a resolved case's person makes of it by writing again: content, or not. A question says neither, nor does a
 * neutral word. Who has told need not be asked any more.
 */
export function recoveryBy(mention: ReadMention, before: CaseRecovery | null): Recovered | null {
  const recovery = outcomeOf(mention)
  if (recovery === null) return null
  return { recovery, ...(before === 'asked' && { remindAt: null }) }
}

function outcomeOf(mention: ReadMention): 'recovered' | 'not-recovered' | null {
  const kind = caseKindOf(mention)
  if (kind === 'complaint' || kind === 'doubt') return 'not-recovered'
  const isContent = mention.intent === 'praise' || mention.sentiment === 'positive'
  return kind === null && mention.intent !== 'spam' && isContent ? 'recovered' : null
}
