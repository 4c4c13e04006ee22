import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { lexer, walkTokens, type Token, type Tokens } from 'marked'
import { describe, expect, test } from 'vitest'
import { commands } from '../../../../src/shared/commands'
import { catalogues } from '../../../../src/shared/messages/words-in'
import { locales, type Locale } from '../../../../src/shared/model/client'
import { parseQuery } from '../../../../src/shared/text/query/parse-query'
import { keysIn } from '../../../../src/renderer/features/handbook/keys-in'

const folder = join(import.meta.dirname, '../../../../docs/handbook')
const index = 'README.md'

const filesIn = (locale: Locale, ending: string, below = '.') =>
  readdirSync(join(folder, locale, below))
    .filter((name) => name.endsWith(ending))
    .sort()
const pages = filesIn('en', '.md')
const tasks = pages.filter((name) => name !== index)
const textOf = (locale: Locale, page: string) => readFileSync(join(folder, locale, page), 'utf8')

/** All tokens of a kind, whatever they stand in. */
function tokensIn<Kind extends Token>(text: string, kind: string): Kind[] {
  const found: Kind[] = []
  void walkTokens(lexer(text), (token) => {
    if (token.type === kind) found.push(token as Kind)
  })
  return found
}

const codes = (text: string) => tokensIn<Tokens.Codespan>(text, 'codespan').map((code) => code.text)
const bold = (text: string) => tokensIn<Tokens.Strong>(text, 'strong').map((strong) => strong.text)
const links = (text: string) => tokensIn<Tokens.Link>(text, 'link').map(({ href }) => href)
const pictures = (text: string) => tokensIn<Tokens.Image>(text, 'image').map(({ href }) => href)

/** What must be the same in every language: parts, steps with their words of the screen, keys, pictures, links. */
function shapeOf(text: string) {
  const lists = tokensIn<Tokens.List>(text, 'list')
  return {
    headings: tokensIn<Tokens.Heading>(text, 'heading').map(({ depth }) => depth),
    steps: lists.map(({ ordered, items }) => ({
      ordered,
      words: items.map((item) => bold(item.text).length),
    })),
    keys: codes(text).filter((code) => keysIn(code) !== null),
    pictures: pictures(text),
    links: links(text).filter((href) => !href.startsWith('..')),
  }
}

const leaves = (branch: unknown): string[] =>
  typeof branch === 'string' ? [branch] : Object.values(branch as object).flatMap(leaves)

describe.each(locales)('the handbook in %s', (locale) => {
  test('has every task that English has, and its index names each once', () => {
    expect(filesIn(locale, '.md')).toEqual(pages)
    expect(
      links(textOf(locale, index))
        .filter((href) => !href.startsWith('..'))
        .sort(),
    ).toEqual(tasks)
  })

  test.each(pages)('%s has the parts, steps, keys, pictures and links of the English one', (page) => {
    expect(shapeOf(textOf(locale, page))).toEqual(shapeOf(textOf('en', page)))
  })

  test.each(tasks)('%s says what stands on the screen: its bold words are those of the catalogue', (page) => {
    const known = new Set(leaves(catalogues[locale]))
    expect(bold(textOf(locale, page)).filter((word) => !known.has(word))).toEqual([])
  })

  test.each(tasks)('%s links to tasks by their titles', (page) => {
    for (const { href, text } of tokensIn<Tokens.Link>(textOf(locale, page), 'link'))
      expect(textOf(locale, href)).toMatch(new RegExp(`^# ${text.replace(/[?.]/g, '\\$&')}\n`))
  })

  test('is written in composed letters, in Romanian with the comma below', () => {
    const text = pages.map((page) => textOf(locale, page)).join('')
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/[şţŞŢ]/)
  })

  test('its queries can be read', () => {
    const asked = tasks
      .flatMap((page) => codes(textOf(locale, page)))
      .filter((code) => /^\w+(:|<=)\S/.test(code))
    expect(asked.length).toBeGreaterThan(0)
    for (const query of asked) expect(() => parseQuery(query)).not.toThrow()
  })

  test('shows every picture that it has, and has every picture that it shows, each of at most 80 kB', () => {
    const shown = tasks.flatMap((page) => pictures(textOf(locale, page))).map((href) => basename(href))
    const there = filesIn(locale, '', 'pictures')
    expect(shown.sort()).toEqual(there)
    const sizes = there.map((name) => statSync(join(folder, locale, 'pictures', name)).size)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(80_000)
  })
})

test('the keys that a task lists are keys of commands', () => {
  const known = new Set<string>([...commands.flatMap(({ keys }) => keys), 'F6', 'Enter', 'Escape'])
  const listed = tasks.flatMap((page) =>
    tokensIn<Tokens.List>(textOf('en', page), 'list')
      .filter(({ ordered }) => !ordered)
      .flatMap(({ items }) => items.flatMap((item) => codes(item.text))),
  )
  expect(listed.map((code) => keysIn(code) ?? code).filter((keys) => !known.has(keys))).toEqual([])
})

test('all pictures together are small enough for the package', () => {
  const sizes = locales.flatMap((locale) =>
    filesIn(locale, '', 'pictures').map((name) => statSync(join(folder, locale, 'pictures', name)).size),
  )
  expect(sizes.reduce((all, size) => all + size, 0)).toBeLessThan(4_000_000)
})
