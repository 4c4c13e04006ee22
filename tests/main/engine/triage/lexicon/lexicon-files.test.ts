import { readdirSync, readFileSync } from 'node:fs'
import { intents, starterTopics } from '@shared/model/triage'
import { describe, expect, test } from 'vitest'
import { resource } from '../../../../../src/main/engine/resource'
import { parseLexicon } from '@shared/text/reading/parse-lexicon'
import { readableLangs } from '../../../../../src/main/engine/triage/load-reader'
import { tokenize } from '@shared/text/reading/tokenize'

const folder = resource('lexicons')
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const readme = readFileSync(resource('lexicons/README.md'), 'utf8')
const listOf = (name: string) => parseLexicon(readFileSync(resource(`lexicons/${name}`), 'utf8'))

const turning = ['negation', 'not negation', 'contrast', 'more', 'less']
const polarities = ['+4', '+3', '+2', '+1', '-1', '-2', '-3', '-4']
const toldIntents = intents.filter((intent) => intent !== 'none').map((intent) => `intent.${intent}`)
const topics = starterTopics.map((topic) => `topic.${topic}`)
const risks = ['anger', 'money', 'health', 'legal', 'press', 'child', 'repeat'].map((risk) => `risk.${risk}`)
const sections = [...turning, ...polarities, ...toldIntents, ...topics, ...risks, 'courtesy']

/** The words of an entry as they are compared, each with its `*`. */
function wordsOf(entry: string, lang: string): string[] {
  return entry.split('_').flatMap((word) => {
    const isBeginning = word.length > 1 && word.endsWith('*')
    const keys = tokenize(isBeginning ? word.slice(0, -1) : word, lang === 'fr' || lang === 'it')
    return keys.map(({ key }) => (isBeginning ? `${key}*` : key))
  })
}

test('there is a list for each language that is read, and one for emoji', () => {
  expect(files.sort()).toEqual([...readableLangs, 'emoji'].map((name) => `${name}.txt`).sort())
})

test('the sections that are looked for are those that the README of the lists tells of', () => {
  for (const section of [...turning, ...toldIntents, ...risks, 'courtesy'])
    expect(readme).toContain(`[${section}]`)
  for (const topic of starterTopics) expect(readme).toMatch(new RegExp(`\\b${topic}\\b`))
  expect(readme).toContain('`[+4] … [+1]`, `[-1] … [-4]`')
})

describe.each(files)('the list %s', (name) => {
  const lang = name.slice(0, -'.txt'.length)
  const list = listOf(name)
  const entries = [...list].flatMap(([section, held]) => held.map((entry) => ({ section, entry })))

  test('has only sections that are known', () => {
    expect([...list.keys()].filter((section) => !sections.includes(section))).toEqual([])
  })
  test('gives no entry two polarities', () => {
    const seen = new Map<string, string>()
    const twice = entries.flatMap(({ section, entry }) => {
      if (!polarities.includes(section)) return []
      const words = wordsOf(entry, lang).join(' ')
      const before = seen.get(words)
      seen.set(words, section)
      return before === undefined || before === section ? [] : [`${entry} ${before} ${section}`]
    })
    expect(twice).toEqual([])
  })
  test('has at least three letters before a *', () => {
    const short = entries.filter(({ entry }) =>
      wordsOf(entry, lang).some((word) => word.endsWith('*') && word.length < 4),
    )
    expect(short).toEqual([])
  })
  test('has a * at the ends of words only', () => {
    expect(entries.filter(({ entry }) => entry.split('_').some((word) => /\*./.test(word)))).toEqual([])
  })
  test('holds no entry without a word, and none that would stand for any number or address', () => {
    const unreadable = entries.filter(({ entry }) => {
      const words = wordsOf(entry, lang)
      return words.length === 0 || words.some((word) => ['<number>', '<url>', '<user>'].includes(word))
    })
    expect(unreadable).toEqual([])
  })
  test('holds no remains of a heading or a comment', () => {
    expect(entries.filter(({ entry }) => /[[\]#;]|^_|_$|__/.test(entry))).toEqual([])
  })
})

test.each(readableLangs)('the list of %s has words for every section', (lang) => {
  const list = listOf(`${lang}.txt`)
  expect(sections.filter((section) => (list.get(section) ?? []).length === 0)).toEqual([])
})
