import type { CaseKind } from '@shared/model/case'
import type { Intent } from '@shared/model/triage'

/** What a mention is worked as: a complaint, a question or a doubt; null for what needs no answer. */
export function caseKindOf({ complaint, intent }: { complaint: boolean; intent: Intent }): CaseKind | null {
  if (intent === 'spam') return null
  if (complaint) return 'complaint'
  switch (intent) {
    case 'question':
    case 'request':
      return 'question'
    case 'complaint':
    case 'leaving':
    case 'competitor':
    case 'legal':
    case 'rumour':
      return 'doubt'
    case 'praise':
    case 'none':
      return null
  }
}
