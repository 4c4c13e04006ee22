import { expect, test } from 'vitest'
import { findingsOf } from '../../../helpers/rule-table'

const of = (name: string, reply: string, lang: 'en' | 'es' | 'ro' = 'en') =>
  findingsOf('name', lang, reply, { person: { name } })

test.each([
  ['Ana Whitcombe', 'Hi Ana, sorry.'],
  ['Ana Whitcombe', 'Dear Mrs Whitcombe, sorry.'],
  ['jen_w_87', 'Hi @jen_w_87, sorry.'],
  ['MartaG82', 'Hola, Marta: perdona.'],
  ['Florencia', 'Flor, perdona.'],
  ['María José', 'Hola, Maria José:'],
  ['A Google user', 'We are sorry.'],
])('%s is named in: %s', (name, reply) => {
  expect(of(name, reply)).toMatchObject([{ state: 'pass' }])
})

test.each([
  ['Harriet', 'We are sorry.', 'name.missing'],
  ['Harriet', 'Dear customer, we are sorry.', 'name.impersonal'],
  ['Harriet', 'Hi Janet, we are sorry.', 'name.wrong'],
  ['Siobhan', 'Dear Siobahn, we are sorry.', 'name.misspelt'],
])('%s is not rightly named in: %s', (name, reply, code) => {
  expect(of(name, reply)).toMatchObject([{ state: 'look', reason: { code } }])
})

test('a wrong name is put right by an edit', () => {
  const reply = 'Estimada Xiomarra, lo siento.'
  const [finding] = of('Xiomara', reply, 'es')
  expect(finding?.fix).toEqual({ kind: 'replace', span: [9, 17], text: 'Xiomara' })
})

test('nobody is missed where nobody is known', () => {
  expect(findingsOf('name', 'ro', 'Ne pare rău.')).toMatchObject([{ state: 'pass' }])
  expect(findingsOf('name', 'ro', 'Stimate client, ne pare rău.')).toMatchObject([{ state: 'look' }])
})
