import { expect, test } from 'vitest'
import { catalogues } from '@shared/messages/words-in'
import { leadRules } from '@shared/model/lead'
import { reviewLangs } from '@shared/model/review'
import { reviewMessage } from '@shared/text/lead-review/review-message'
import { seeded } from '../../../helpers/seeded'

const context = { rivals: ['Rodavento'], person: 'Gerard Solvell', signature: '' }

test.each([
  [
    'en',
    'Hello Gerard, five weeks without a bike to get to work is a lot. If it helps, we can lend you one until yours arrives, without obligation. I am Marta, from the workshop in Valencia.',
  ],
  [
    'es',
    'Hola, Gerard: cinco semanas sin bici para ir al trabajo es mucho. Si te sirve mientras se resuelve, en Valencia prestamos una de paseo sin compromiso; dime por aquí y te digo cómo. Soy Marta, del taller.',
  ],
  [
    'ro',
    'Bună, Gerard, cinci săptămâni fără bicicletă e mult. Dacă vă e de folos, vă împrumutăm una până se rezolvă, fără obligații; spuneți-mi aici și vă explic cum. Sunt Marta, de la atelier.',
  ],
] as const)('a good first message passes every rule in %s', (lang, text) => {
  const findings = reviewMessage(text, { ...context, lang })
  expect(findings.filter(({ state }) => state !== 'pass')).toEqual([])
  expect(findings.map(({ rule }) => rule)).toEqual([...leadRules])
})

test('anything is a message: an empty one, a megabyte, emoji and marks', () => {
  const random = seeded(3)
  const parts = ['Rodavento', '😂', '\n', '— ', '@', 'https://', 'ajută', '\u0000', '🏴‍☠️', ' ', 'Marta', '.']
  for (const lang of reviewLangs) {
    expect(reviewMessage('', { ...context, lang }).map(({ state }) => state)).toContain('look')
    for (let round = 0; round < 200; round += 1) {
      const text = Array.from({ length: random.below(40) }, () => random.pick(parts)).join('')
      for (const { span } of reviewMessage(text, { ...context, lang }))
        if (span) expect(span[0] >= 0 && span[0] < span[1] && span[1] <= text.length).toBe(true)
    }
  }
  const started = performance.now()
  reviewMessage('Rodavento cannot help 😂 '.repeat(40_000), { ...context, lang: 'en' })
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('every reason and fix has words in all catalogues', () => {
  for (const catalogue of Object.values(catalogues))
    for (const rule of leadRules) {
      expect(catalogue.leadReview.reasons[rule].pass).not.toBe('')
      expect(catalogue.leadReview.fixes[rule]).not.toBe('')
    }
})
