import type { CaseRecovery } from '@shared/model/case'
import type { AssignableMention } from './assign-mention'
import { caseKindOf } from './worth'

interface Recovered {
  recovery: CaseRecovery
  remindAt?: null
}

/**
 * What a resolved case's person makes of it by writing again: content, or not. A question says neither, nor does a
 * neutral word. Who has told need not be asked any more.
 */
export function recoveryBy(
  mention: Pick<AssignableMention, 'complaint' | 'intent' | 'sentiment'>,
  before: CaseRecovery | null,
): Recovered | null {
  const recovery = outcomeOf(mention)
  if (recovery === null) return null
  return { recovery, ...(before === 'asked' && { remindAt: null }) }
}

function outcomeOf(
  mention: Pick<AssignableMention, 'complaint' | 'intent' | 'sentiment'>,
): 'recovered' | 'not-recovered' | null {
  const kind = caseKindOf(mention)
  if (kind === 'complaint' || kind === 'doubt') return 'not-recovered'
  const isContent = mention.intent === 'praise' || mention.sentiment === 'positive'
  return kind === null && mention.intent !== 'spam' && isContent ? 'recovered' : null
}
