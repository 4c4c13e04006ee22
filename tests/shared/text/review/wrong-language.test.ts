import { expect, test } from 'vitest'
import type { ReviewLang } from '@shared/model/review'
import { reviewWithTools } from '../../../../src/main/engine/review/review-with-tools'
import { testReader } from '../../../helpers/reader'

const state = (reply: string, lang: string | null, text = '', fallback: ReviewLang = 'en') =>
  reviewWithTools(
    { reply, context: { mention: { lang, text } } },
    fallback,
    testReader().identifier,
    () => null,
  ).find(({ rule }) => rule === 'wrong-language')?.state

const replies = {
  en: 'I am sorry, we charged you twice and I have refunded the second payment today.',
  es: 'Lo siento, le cobramos dos veces y hoy le he devuelto el segundo pago.',
  ro: 'Îmi pare rău, v-am încasat de două ori și azi v-am returnat a doua plată.',
}

test.each(Object.entries(replies))(
  '%s is right for its own customer and wrong for the others',
  (lang, reply) => {
    for (const other of Object.keys(replies))
      expect(state(reply, other)).toBe(other === lang ? 'pass' : 'look')
  },
)

test("the mention's text tells its language where the source does not", () => {
  expect(state(replies.en, null, 'Me cobraron dos veces la misma cena y nadie me contesta.')).toBe('look')
  expect(state(replies.en, null)).toBe('pass')
  expect(state('OK', 'ro')).toBe('pass')
})
