import { describe, expect, test } from 'vitest'
import type { Finding, ReviewContext, ReviewLang, RuleName } from '@shared/model/review'
import { reviewReply } from '@shared/text/review/review-reply'
import type { ReviewTools } from '@shared/text/review/review-tools'

/** The findings of one rule on a reply. */
export function findingsOf(
  rule: RuleName,
  lang: ReviewLang,
  reply: string,
  context: ReviewContext = {},
  tools: ReviewTools = {},
): Finding[] {
  const known = { ...context, mention: { lang, ...context.mention } }
  return reviewReply({ reply, context: known }, lang, tools).filter((finding) => finding.rule === rule)
}

type Sentences = Partial<Record<ReviewLang, { flagged: string[]; passes: string[] }>>

/** Tests that a rule objects to the ones and lets the others pass; what it marks must stand in the reply. */
export function testRule(rule: RuleName, sentences: Sentences, context: ReviewContext = {}): void {
  describe(rule, () => {
    for (const [lang, { flagged, passes }] of Object.entries(sentences) as [
      ReviewLang,
      { flagged: string[]; passes: string[] },
    ][]) {
      test.each(flagged)(`${lang} objects to: %s`, (reply) => {
        const findings = findingsOf(rule, lang, reply, context)
        expect(findings.map(({ state }) => state)).not.toContain('pass')
        for (const { span } of findings)
          if (span) expect(span[0] < span[1] && span[1] <= reply.length).toBe(true)
      })
      test.each(passes)(`${lang} lets pass: %s`, (reply) => {
        expect(findingsOf(rule, lang, reply, context)).toMatchObject([
          { state: 'pass', span: null, fix: null },
        ])
      })
    }
  })
}
