import { expect, test } from 'vitest'
import { compareCatalogues, flatten } from '../../scripts/checks/catalogues.mjs'
import { readMessage } from '../../scripts/checks/icu-message.mjs'
import { unknownKeys, unusedKeys } from '../../scripts/checks/key-usage.mjs'

const compare = (en, es) => compareCatalogues({ en: flatten(en), es: flatten(es) })

test('catalogues that agree give no complaint', () => {
  expect(compare({ a: { b: 'Hi {name}' } }, { a: { b: 'Hola {name}' } })).toEqual([])
})

test('a missing, a surplus and an empty message are each named', () => {
  expect(compare({ a: 'x', b: 'y' }, { b: ' ', c: 'z' })).toEqual([
    'es: b is empty',
    'es: a is missing',
    'es: c is not in en',
  ])
})

test('a translation that lost an argument or a tag is named', () => {
  expect(compare({ a: '{n} <b>new</b>' }, { a: '{n} nuevas' })).toHaveLength(1)
})

test('arguments are found inside plurals and selects, and not inside quotes', () => {
  const { arguments: names } = readMessage(
    "{n, plural, one {# by {who}} other {# '{not}'}} {g, select, a {x {deep}} other {}}",
  )
  expect([...names].sort()).toEqual(['deep', 'g', 'n', 'who'])
})

test('a Romanian plural without "few" and cedilla letters are named', () => {
  const ro = flatten({ a: '{n, plural, one {# știre} other {# de ştiri}}' })
  const complaints = compareCatalogues({ en: flatten({ a: '{n, plural, one {#} other {#}}' }), ro })
  expect(complaints.join('\n')).toMatch(/cedilla/)
  expect(complaints.join('\n')).toMatch(/lacks "few"/)
})

test('braces that do not match are named', () => {
  expect(compare({ a: '{n' }, { a: 'x' })).toEqual(['en: a: its braces do not match'])
})

test('a key is used by its full path, below a namespace, by a put-together beginning, or as part of a family', () => {
  const sources = ["const t = useTranslations('inbox'); t('title'); t(`status.${s}`)", "say('about.name')"]
  const keys = ['inbox.title', 'inbox.status.open', 'about.name', 'failures.x', 'inbox.unused']
  expect(unusedKeys(keys, sources, ['failures.'])).toEqual(['inbox.unused'])
})

test('a literal that is no key is named, calls of other functions are not', () => {
  const keys = new Map([['inbox.title', '']])
  const source =
    "const say = useTranslations('inbox'); say('title'); say.rich('gone'); get('title.x'); t('inbox.title'); a.t('z')"
  expect(unknownKeys(keys, source, [])).toEqual(['gone'])
})
