import type { Finding, ReviewContext, ReviewInput, ReviewLang, RuleName } from '../../model/review'
import { admission } from './admission'
import { apology } from './apology'
import { attack } from './attack'
import { blame } from './blame'
import { brushOff } from './brush-off'
import { defensive } from './defensive'
import { denial } from './denial'
import { diacritics } from './diacritics'
import { doubledWord } from './doubled-word'
import { readDraft } from './draft'
import { reviewLangOf } from './language'
import { length } from './length'
import { name } from './name'
import { onlooker } from './onlooker'
import { ownWords } from './own-words'
import { placeholder } from './placeholder'
import { privateData } from './private-data'
import { promiseOwnerDate } from './promise-owner-date'
import { pseudoApology } from './pseudo-apology'
import { resolution } from './resolution'
import type { ReviewTools } from './review-tools'
import { mostObjections, type Objection, type Rule } from './rule'
import { ruleNatures, rulesByWeight } from './rules'
import { salesPitch } from './sales-pitch'
import { sarcasm } from './sarcasm'
import { shouting } from './shouting'
import { spelling } from './spelling'
import { wrongLanguage } from './wrong-language'

const rules: Record<RuleName, Rule> = {
  apology,
  admission,
  resolution,
  name,
  'own-words': ownWords,
  onlooker,
  defensive,
  blame,
  denial,
  'pseudo-apology': pseudoApology,
  'brush-off': brushOff,
  'sales-pitch': salesPitch,
  sarcasm,
  attack,
  'private-data': privateData,
  'promise-owner-date': promiseOwnerDate,
  'wrong-language': wrongLanguage,
  spelling,
  'doubled-word': doubledWord,
  diacritics,
  shouting,
  placeholder,
  length,
}

/**
 * Everything that the rules say of a reply, the weightiest rule first and each rule at least once. Pure and total: any text with any context has
 * findings. The reply is read in its own language as far as it tells it, else in the customer's, else in `lang`.
 */
export function reviewReply(
  { reply, context }: ReviewInput,
  lang: ReviewLang,
  tools: ReviewTools = {},
): Finding[] {
  const known = context ?? {}
  const draft = readDraft(reply, reviewLangOf(reply, known, tools, lang), known, tools)
  return rulesByWeight.flatMap((rule) => {
    const objections = isOff(rule, known) ? [] : rules[rule](draft).slice(0, mostObjections)
    return objections.length > 0
      ? objections.map((objection) => findingOf(rule, objection, known))
      : [passed(rule, known)]
  })
}

function findingOf(
  rule: RuleName,
  { span, code, data = {}, fix }: Objection,
  context: ReviewContext,
): Finding {
  const { practice, severity } = ruleNatures[rule]
  const chosen = context.severity?.[rule]
  return {
    rule,
    state: chosen === 'look' || chosen === 'stop' ? chosen : severity,
    span,
    practice,
    reason: { code: `${rule}.${code}`, data },
    fix: fix ?? { kind: 'suggest', code: rule, data },
  }
}

function passed(rule: RuleName, context: ReviewContext): Finding {
  const code = isOff(rule, context) ? 'off' : `${rule}.pass`
  return {
    rule,
    state: 'pass',
    span: null,
    practice: ruleNatures[rule].practice,
    reason: { code, data: {} },
    fix: null,
  }
}

function isOff(rule: RuleName, context: ReviewContext): boolean {
  return context.severity?.[rule] === 'off'
}
