import type { Fix, Said, Span } from '../../model/review'
import type { Words } from '../failure-text'

/** Why a rule objects, in the words of a catalogue. */
export function reasonText(words: Words, { code, data }: Said): string {
  return words(`review.reasons.${code}`, data)
}

/** What to do about it: an edit to apply, or advice in words. */
export function fixText(words: Words, fix: Fix | null): { span: Span; text: string } | string | null {
  if (!fix) return null
  switch (fix.kind) {
    case 'replace':
      return { span: fix.span, text: fix.text }
    case 'suggest':
      return words(`review.fixes.${fix.code}`, fix.data)
  }
}
