import { catalogues } from '@shared/messages/words-in'
import type { FormField } from '@shared/model/form-field'
import { expect, test } from 'vitest'
import { accounts, connectors } from '../../../../src/main/engine/connectors/list'

interface Words {
  name?: string
  about?: string
  guide?: string
  terms?: string
  fields?: Record<string, { label?: string; options?: Record<string, string> }>
}

/** The places at which a form would show a name of ours instead of words. */
function missing(words: Words | undefined, fields: readonly FormField[], wanted: (keyof Words)[]): string[] {
  const of = (name: string) => words?.fields?.[name]
  return [
    ...wanted.filter((key) => !words?.[key]),
    ...fields.flatMap(({ name, options = [] }) => [
      ...(of(name)?.label ? [] : [name]),
      ...options.filter((option) => !of(name)?.options?.[option]).map((option) => `${name}.${option}`),
    ]),
  ]
}

const languages = Object.entries(catalogues)
type Kinds = Record<string, Words>

test.each(languages)('every kind of source and account is told in words (%s)', (_language, messages) => {
  const sources = messages.connectors as Kinds
  for (const { kind, fields } of connectors)
    expect([kind, missing(sources[kind], fields, ['name', 'about', 'terms'])]).toEqual([kind, []])
  const held = messages.accounts.kinds as Kinds
  for (const { kind, fields, secrets } of accounts)
    expect([kind, missing(held[kind], [...fields, ...secrets], ['name', 'guide'])]).toEqual([kind, []])
})

test.each(languages)('no words are kept for a kind that there is not (%s)', (_language, messages) => {
  expect(Object.keys(messages.connectors).sort()).toEqual(connectors.map(({ kind }) => kind).sort())
  expect(Object.keys(messages.accounts.kinds).sort()).toEqual(accounts.map(({ kind }) => kind).sort())
})

test('no two kinds share a name, and none reads more often than it may', () => {
  expect(new Set(connectors.map(({ kind }) => kind)).size).toBe(connectors.length)
  expect(new Set(accounts.map(({ kind }) => kind)).size).toBe(accounts.length)
  for (const { defaultIntervalMs, shortestIntervalMs } of connectors)
    expect(defaultIntervalMs).toBeGreaterThanOrEqual(shortestIntervalMs)
})
