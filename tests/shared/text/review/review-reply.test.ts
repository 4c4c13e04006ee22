import { expect, test } from 'vitest'
import { reviewLangs, ruleNames, ReviewContext, type Finding, type ReviewLang } from '@shared/model/review'
import { countsOf } from '@shared/text/review/counts-of'
import { fixText, reasonText } from '@shared/text/review/finding-text'
import { reviewReply } from '@shared/text/review/review-reply'
import { rulesByWeight } from '@shared/text/review/rules'
import { wordsIn } from '@shared/messages/words-in'
import { labelledReplies, reviewed } from '../../../helpers/labelled-replies'
import { seeded } from '../../../helpers/seeded'

const review = (reply: string, lang: ReviewLang = 'en', context: ReviewContext = {}) =>
  reviewReply({ reply, context }, lang)
const rulesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))]

test('every rule answers, the weightiest first, whatever the reply is', () => {
  for (const reply of [
    '',
    '   ',
    '😀😀',
    '<p>Hi <b>Ana</b></p><script>x</script>',
    '\ud800',
    '?!'.repeat(50),
    'ş'.repeat(40),
  ])
    for (const lang of reviewLangs) expect(rulesOf(review(reply, lang))).toEqual(rulesByWeight)
  expect(rulesByWeight.slice(0, 5)).toEqual(['resolution', 'admission', 'name', 'own-words', 'apology'])
  expect([...rulesByWeight].sort()).toEqual([...ruleNames].sort())
})

test('spans and edits lie within the reply, in random texts made of real ones', () => {
  const random = seeded(7)
  const pieces = labelledReplies().flatMap(({ reply }) => reply.split(/(?<=[ ,.])/))
  const odd = [
    '<b>',
    '{x}',
    '👩‍👩‍👧',
    '\u200d',
    '4539 1488 0343 6467',
    '@ana',
    '!!!',
    '¿',
    '\n\n',
    'ŞŢ',
    '{'.repeat(30),
  ]
  for (let run = 0; run < 150; run += 1) {
    const reply = Array.from({ length: random.below(60) }, () =>
      random.pick(random.chance(0.1) ? odd : pieces),
    ).join('')
    for (const { span, fix, state } of review(reply, random.pick(reviewLangs), { person: { name: 'Ana' } })) {
      if (state === 'pass') expect(span ?? fix).toBeNull()
      for (const place of [span, fix?.kind === 'replace' ? fix.span : null])
        if (place) expect(0 <= place[0] && place[0] < place[1] && place[1] <= reply.length).toBe(true)
    }
  }
})

test('a hundred thousand characters take little more than ten times ten thousand', () => {
  for (const piece of [
    'sorry if you ',
    'a',
    '{a',
    '4539 ',
    'we will call you tomorrow ',
    '[[',
    'ABCDE ',
    'x@',
    'calle a ',
    '!',
    'no no ',
    'ă',
  ]) {
    const timeOf = (length: number) => {
      const reply = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
      const start = performance.now()
      review(reply, 'en', { channel: { name: 'x' }, neverUsed: ['zz'] })
      return performance.now() - start
    }
    timeOf(1000)
    expect(timeOf(100_000), piece).toBeLessThan(Math.max(400, 30 * timeOf(10_000)))
  }
})

test('a rule can be switched off, or be made to stop', () => {
  const reply = 'Contact us!!!'
  const stateOf = (context: ReviewContext) =>
    review(reply, 'en', context).find(({ rule }) => rule === 'shouting')?.state
  expect([
    stateOf({}),
    stateOf({ severity: { shouting: 'stop' } }),
    stateOf({ severity: { shouting: 'off' } }),
  ]).toEqual(['look', 'stop', 'pass'])
})

test('praise needs no apology', () => {
  const findings = review('Thank you, Ana!', 'en', {
    person: { name: 'Ana' },
    mention: { text: 'Great!', isComplaint: false },
  })
  expect(findings.every(({ state }) => state === 'pass')).toBe(true)
})

test('rules are counted once each, by their worst finding', () => {
  const counts = countsOf(review('Dear {name}, call {phone}!! You are a liar.'))
  expect(counts.all).toBe(ruleNames.length)
  expect(counts.stops).toBe(2)
  expect(counts.passed + counts.looks + counts.stops).toBe(counts.all)
})

test('all that is found can be said in the three languages', () => {
  const findings = labelledReplies().flatMap((reply) => reviewed(reply))
  for (const lang of reviewLangs) {
    const words = wordsIn(lang)
    for (const { reason, fix } of findings) {
      expect(reasonText(words, reason)).not.toMatch(/review\.|\{(?:words|name|count|limit)/)
      if (fix?.kind === 'suggest') expect(fixText(words, fix)).not.toMatch(/review\./)
    }
  }
})

test('an incomplete or null context is a context', () => {
  const context = ReviewContext.parse({
    person: null,
    mention: { text: null },
    recentReplies: null,
    unknown: 1,
  })
  expect(rulesOf(review('Hola', 'es', context))).toEqual(rulesByWeight)
})
