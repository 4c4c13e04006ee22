import { expect, test } from 'vitest'
import { ruleNames } from '@shared/model/review'
import { ruleNatures } from '@shared/text/review/rules'
import { labelledReplies, precisionOf, recallOf, talliesOf } from '../../../helpers/labelled-replies'

const replies = labelledReplies()

test('three hundred replies are labelled, at least a hundred in each language', () => {
  for (const lang of ['en', 'es', 'ro'])
    expect(replies.filter((reply) => reply.lang === lang).length).toBeGreaterThanOrEqual(100)
  for (const rule of ruleNames)
    expect(
      replies.some(({ flags }) => flags.includes(rule)),
      rule,
    ).toBe(true)
})

test.each(['dev', 'test'] as const)(
  '%s: every rule is right in 85 of 100, stops always, and finds four in five',
  (part) => {
    for (const [rule, tally] of talliesOf(replies.filter((reply) => reply.part === part))) {
      const isStop = ruleNatures[rule].severity === 'stop'
      expect(precisionOf(tally) ?? 1, `precision of ${rule}`).toBeGreaterThanOrEqual(isStop ? 1 : 0.85)
      expect(recallOf(tally) ?? 1, `recall of ${rule}`).toBeGreaterThanOrEqual(isStop ? 0.95 : 0.8)
    }
  },
)
