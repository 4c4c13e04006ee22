import { describe, expect, test } from 'vitest'
import type { LeadFinding, LeadRule } from '@shared/model/lead'
import type { ReviewLang } from '@shared/model/review'
import type { LeadContext } from '@shared/text/lead-review/message'
import { reviewMessage } from '@shared/text/lead-review/review-message'

const around: Omit<LeadContext, 'lang'> = {
  rivals: ['Rodavento', '@rodavento_es', 'Nube Roja'],
  person: 'Gerard Solvell',
  signature: '',
}

/** The findings of one rule on a first message. */
export function findingsOn(
  rule: LeadRule,
  lang: ReviewLang,
  text: string,
  context: Partial<LeadContext> = {},
): LeadFinding[] {
  return reviewMessage(text, { ...around, lang, ...context }).filter((finding) => finding.rule === rule)
}

type Sentences = Record<ReviewLang, { flagged: string[]; passes: string[] }>

/** Tests that a rule objects to the ones and lets the others pass; what it marks must stand in the message. */
export function testMessageRule(rule: LeadRule, sentences: Sentences): void {
  describe(rule, () => {
    for (const [lang, { flagged, passes }] of Object.entries(sentences) as [
      ReviewLang,
      { flagged: string[]; passes: string[] },
    ][]) {
      test.each(flagged)(`${lang} objects to: %s`, (text) => {
        const findings = findingsOn(rule, lang, text)
        expect(findings.map(({ state }) => state)).not.toContain('pass')
        for (const { span } of findings)
          if (span) expect(span[0] < span[1] && span[1] <= text.length).toBe(true)
      })
      test.each(passes)(`${lang} lets pass: %s`, (text) => {
        expect(findingsOn(rule, lang, text)).toMatchObject([{ state: 'pass', span: null, fix: null }])
      })
    }
  })
}
