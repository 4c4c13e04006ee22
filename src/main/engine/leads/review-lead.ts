import type { LeadDetail, LeadFinding } from '@shared/model/lead'
import type { Finding, ReviewContext, ReviewLang, RuleName } from '@shared/model/review'
import { reviewMessage } from '@shared/text/lead-review/review-message'
import type { Speller } from '@shared/text/review/review-tools'
import type { ReadDb } from '../db/database'
import { reviewWithTools } from '../review/review-with-tools'
import { listSubjects } from '../subjects/store'
import type { LanguageIdentifier } from '../triage/language/identify'
import { getVoice } from '../voice/store'

/** Of the rules for replies those that hold for a message to somebody whom the client owes nothing: no apology, no admission. */
const reused: readonly RuleName[] = [
  'attack',
  'private-data',
  'placeholder',
  'length',
  'name',
  'wrong-language',
  'sarcasm',
  'spelling',
  'diacritics',
  'doubled-word',
  'shouting',
]

export interface LeadReviewTools {
  identifier: LanguageIdentifier
  spellers: (lang: string) => Speller | null
}

/** What the rules for first messages say, and after them those of the reply desk that hold here as well. */
export function reviewLead(
  db: ReadDb,
  lead: LeadDetail,
  text: string,
  { identifier, spellers }: LeadReviewTools,
): LeadFinding[] {
  const voice = getVoice(db)
  const subjects = listSubjects(db)
  const rivals = subjects
    .filter(({ kind }) => kind === 'competitor')
    .flatMap(({ name, terms }) => [name, ...terms])
  const lang = lead.messageLang
  const own = reviewMessage(text, {
    ...{ lang, rivals, person: lead.who },
    signature: voice.signatures[lang] ?? '',
  })
  const context: ReviewContext = {
    person: { name: lead.who },
    mention: { text: lead.text, lang: lead.lang ?? lang, isComplaint: true },
    client: { name: subjects.find(({ kind }) => kind === 'brand')?.name ?? null },
    channel: { name: lead.platform, isPublic: lead.isPublic },
    clientWords: voice.ownWords,
    neverUsed: voice.neverUsed,
  }
  return [...own, ...ofReplies(text, context, lang, identifier, spellers)]
}

function ofReplies(
  reply: string,
  context: ReviewContext,
  lang: ReviewLang,
  identifier: LanguageIdentifier,
  spellers: LeadReviewTools['spellers'],
): LeadFinding[] {
  return reviewWithTools({ reply, context }, lang, identifier, spellers)
    .filter(({ rule }) => reused.includes(rule))
    .map(keyed)
}

/** The reply desk says its words by short names; here they stand beside others and are said in whole. */
function keyed({ rule, state, span, reason, fix }: Finding): LeadFinding {
  return {
    ...{ rule, state, span },
    reason: { code: `review.reasons.${reason.code}`, data: reason.data },
    fix: fix?.kind === 'suggest' ? { ...fix, code: `review.fixes.${fix.code}` } : fix,
  }
}
