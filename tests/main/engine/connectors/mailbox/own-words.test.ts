import { expect, test } from 'vitest'
import { ownWords } from '../../../../../src/main/engine/connectors/mailbox/own-words'

test.each([
  ['Late.\n\nOn Mon, 2 Mar 2026 at 08:00, Velta <care@velta.example> wrote:\n\n> Dear Mara,\n> …', 'Late.'],
  [
    'Late.\n\nOn Mon, 2 Mar 2026 at 08:00, Velta Customer Care <\ncare@velta.example> wrote:\n> Dear Mara',
    'Late.',
  ],
  ['Tarde.\n\nEl lun, 2 mar 2026 a las 8:00, Velta (<care@velta.example>) escribió:\n> Hola', 'Tarde.'],
  ['Târziu.\n\nÎn lun., 2 mar. 2026 la 08:00, Velta <care@velta.example> a scris:\n> Bună', 'Târziu.'],
  ['Târziu.\n\nPe 02.03.2026 08:00, Velta a scris:\n\nBună ziua, …', 'Târziu.'],
  ['Late.\n\n-----Original Message-----\nFrom: Velta\nWe come.', 'Late.'],
  [
    'Late.\n\n________________________________\nFrom: Velta <care@velta.example>\nSent: Monday\nTo: Mara\nSubject: Oven\n\nWe come.',
    'Late.',
  ],
  ['Tarde.\n\nDe: Velta\nEnviado el: lunes\nPara: Mara\nAsunto: Horno\n\nVamos.', 'Tarde.'],
  ['Late.\n-- \nMara Pop\n+40 700 000 000', 'Late.'],
  ['Late.\n\nSent from my iPhone', 'Late.'],
  ['Tarde.\n\nEnviado desde mi Huawei', 'Tarde.'],
  [
    'On Monday Velta wrote:\n> We come on Monday.\n\nNobody came.\n\n> You get a voucher.\n\nI got none.',
    'Nobody came.\n\nI got none.',
  ],
])('of “%s” they are “%s”', (text, own) => {
  expect(ownWords(text)).toBe(own)
})

test('a text made to exhaust its reader is read in no time', () => {
  const hostile = [
    `-${' '.repeat(50_000)}x`,
    `original message${' '.repeat(50_000)}x`,
    'On wrote:\n'.repeat(9000),
  ]
  for (const text of hostile) expect(ownWords(text)).not.toBe('')
})

test.each([
  'On Monday the driver wrote: I come at nine. He did not.',
  'From: here to there it took a week.',
  'Prices:\n- oven 300\n--\nfridge 200'.replace('--\n', '- door 1\n'),
  '> Only quoted, and that is all.',
  'Sent from my shop last week, it never came',
])('“%s” stays whole', (text) => {
  expect(ownWords(text)).toBe(text)
})
