import { urgencyTerms, type TriageReasons, type UrgencyTerm, type UrgencyWeights } from '@shared/model/triage'
import type { Cue, Reading } from '../reading/read'
import type { Token } from '@shared/text/reading/tokenize'

/** Points a part adds when it is there in full; a client may change them. */
export const defaultUrgencyWeights: UrgencyWeights = {
  complaint: 30,
  anger: 15,
  money: 8,
  health: 22,
  legal: 16,
  press: 16,
  child: 10,
  repeat: 8,
  leaving: 10,
  rating: 8,
  reach: 10,
  earlier: 8,
  courtesy: -3,
}

/** What is known of a mention beside its text. */
export interface UrgencyContext {
  complaintScore: number
  /** 0 (worst) to 1 (best) on the source's own scale, or null. */
  rating: number | null
  followers: number | null
  /** Complaints of the same author before this one. */
  earlierComplaints: number
}

export type UrgencyReason = TriageReasons['urgency'][number]

const cueParts: Record<string, UrgencyTerm> = {
  'risk.anger': 'anger',
  'risk.money': 'money',
  'risk.health': 'health',
  'risk.legal': 'legal',
  'intent.legal': 'legal',
  'risk.press': 'press',
  'risk.child': 'child',
  'risk.repeat': 'repeat',
  'intent.leaving': 'leaving',
  courtesy: 'courtesy',
}

/** Each part that is there, with its points; the urgency is their sum between 0 and 100. What is no complaint is hardly urgent, whatever words it has. */
export function urgencyReasons(
  text: string,
  reading: Reading,
  context: UrgencyContext,
  weights: UrgencyWeights,
): UrgencyReason[] {
  const found = new Map<UrgencyTerm, UrgencyReason>()
  const put = (part: UrgencyTerm, share: number, cue: Cue | null) => {
    const weight = Math.round(weights[part] * Math.min(1, share))
    const held = found.get(part)?.weight ?? 0
    if (weight === 0 || Math.abs(held) >= Math.abs(weight)) return
    const span = cue ? spanOf(text, reading.tokens, cue) : { term: '', start: null, end: null }
    found.set(part, { part, weight, ...span })
  }
  const weighty = context.complaintScore
  put('complaint', Math.max(0, (context.complaintScore - 0.3) / 0.7), null)
  for (const cue of reading.cues) {
    const part = cueParts[cue.name]
    if (part === 'courtesy') put(part, 1, cue)
    else if (part && !cue.isNegated) put(part, weighty, cue)
  }
  const loud = loudness(reading.tokens)
  if (loud > 0 && !found.has('anger')) put('anger', loud * weighty, null)
  if (context.rating !== null) put('rating', (1 - context.rating * 2) * Math.max(weighty, 0.5), null)
  if (context.followers !== null && context.followers >= 100)
    put('reach', (Math.log10(context.followers / 100) / 3) * weighty, null)
  if (context.earlierComplaints > 0) put('earlier', weighty, null)
  if (found.has('courtesy') && found.size === 1) found.clear()
  return urgencyTerms.flatMap((part) => found.get(part) ?? [])
}

export function urgencyOf(reasons: readonly UrgencyReason[]): number {
  const sum = reasons.reduce((total, { weight }) => total + weight, 0)
  return Math.max(0, Math.min(100, Math.round(sum)))
}

/** 0 to 1 by capitals and repeated exclamation marks. */
function loudness(tokens: readonly Token[]): number {
  let loud = 0
  let words = 0
  for (const { kind, key, isShouted } of tokens) {
    if (kind === 'word') words += 1
    if (isShouted) loud += 1
    if (key === '!!' || key === '?!') loud += 2
  }
  return words === 0 ? 0 : Math.min(1, loud / Math.max(4, words / 2))
}

function spanOf(
  text: string,
  tokens: readonly Token[],
  { from, to }: Cue,
): { term: string; start: number; end: number } {
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? start
  return { term: text.slice(start, end), start, end }
}
