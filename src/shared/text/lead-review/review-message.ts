import { leadRules, type LeadFinding, type LeadRule } from '../../model/lead'
import { mostObjections, type Objection } from '../review/rule'
import { gloating } from './gloating'
import { helpFirst } from './help-first'
import { hijack } from './hijack'
import { impersonation } from './impersonation'
import { readMessage, type LeadContext } from './message'
import { rival } from './rival'
import { leadSeverities, type MessageRule } from './rule'
import { signature } from './signature'

const rules: Record<LeadRule, MessageRule> = {
  rival,
  impersonation,
  gloating,
  hijack,
  'help-first': helpFirst,
  signature,
}

/** What the rules for first messages say, each rule at least once. Pure and total: any text with any context has findings. */
export function reviewMessage(text: string, context: LeadContext): LeadFinding[] {
  const message = readMessage(text, context)
  return leadRules.flatMap((rule) => {
    const found = rules[rule](message).slice(0, mostObjections)
    return found.length > 0 ? found.map((one) => findingOf(rule, one)) : [passed(rule)]
  })
}

function findingOf(rule: LeadRule, { span, code, data = {} }: Objection): LeadFinding {
  return {
    ...{ rule, state: leadSeverities[rule], span },
    reason: { code: `leadReview.reasons.${rule}.${code}`, data },
    fix: { kind: 'suggest', code: `leadReview.fixes.${rule}`, data },
  }
}

function passed(rule: LeadRule): LeadFinding {
  const reason = { code: `leadReview.reasons.${rule}.pass`, data: {} }
  return { rule, state: 'pass', span: null, reason, fix: null }
}
