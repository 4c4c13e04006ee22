import { composeDraft } from '@shared/text/drafting/compose-draft'
import { draftLangs } from '@shared/text/drafting/phrases'
import { topicPhrase } from '@shared/text/drafting/topic-phrases'
import { reviewReply } from '@shared/text/review/review-reply'
import { describe, expect, test } from 'vitest'

const facts = { firstName: 'Noa', isComplaint: true, topic: null, offer: null, signature: null }

describe.each(draftLangs)('an opening in %s', (lang) => {
  const text = composeDraft({ ...facts, lang, topic: topicPhrase('delivery', lang) })
  const findings = reviewReply(
    { reply: text, context: { person: { name: 'Noa Arrizábal' }, mention: { text: '', lang } } },
    lang,
  )
  test('says sorry, owns up and names the person, as the review reads it', () => {
    for (const rule of [
      'apology',
      'admission',
      'name',
      'defensive',
      'blame',
      'pseudo-apology',
      'sales-pitch',
    ] as const)
      expect(
        findings.filter((one) => one.rule === rule).map(({ state }) => state),
        rule,
      ).toEqual(['pass'])
  })
  test('does not leave before somebody has said who and when', () => {
    expect(findings.some(({ rule, state }) => rule === 'placeholder' && state === 'stop')).toBe(true)
  })
  test('to a question says no sorry, and to nobody greets nobody', () => {
    const plain = composeDraft({ ...facts, lang, isComplaint: false, firstName: null })
    expect(plain).not.toContain('Noa')
    expect(plain.split('\n\n')).toHaveLength(3)
  })
  test('offers what the resolution book allows, and ends with the signature', () => {
    const text = composeDraft({ ...facts, lang, offer: 'X', signature: 'Marta, Velta' })
    expect(text).toContain('X')
    expect(text.endsWith('Marta, Velta')).toBe(true)
  })
})
