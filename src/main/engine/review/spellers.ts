import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { reviewLangs, type ReviewLang } from '@shared/model/review'
import type { Speller } from '@shared/text/review/review-tools'
import { parseAffixes } from './affixes'
import { Dictionary } from './dictionary'
import { regionalForms } from './regional-forms'
import { accentedForms, nearForms, slippedForms } from './word-variants'

/** Of each language its dictionaries; a word is right that one of them has. British and American spelling are both English. */
const packages: Record<ReviewLang, readonly string[]> = {
  en: ['dictionary-en-gb', 'dictionary-en'],
  es: ['dictionary-es'],
  ro: ['dictionary-ro'],
}
const remembered = 20_000
const mostSuggestions = 3

/** The spellers of the languages that can be reviewed, each loaded when it is first asked for (60 to 200 ms); null for other languages. */
export function spellersOnDemand(): (lang: string) => Speller | null {
  const loaded = new Map<ReviewLang, Speller>()
  return (name) => {
    const lang = reviewLangs.find((known) => known === name)
    if (!lang) return null
    let speller = loaded.get(lang)
    if (!speller) loaded.set(lang, (speller = createSpeller(lang, packages[lang].map(loadDictionary))))
    return speller
  }
}

export function createSpeller(lang: ReviewLang, dictionaries: readonly Dictionary[]): Speller {
  const has = (word: string) => dictionaries.some((dictionary) => dictionary.isKnown(word))
  const isKnown = remembering((word) => has(word) || regionalForms(word, lang).some(has))
  return {
    lang,
    isKnown,
    suggest: remembering((word) => suggestions(word, dictionaries[0], isKnown)),
    slipOf: remembering((word) => firstOf(slippedForms(word), isKnown)),
    withAccents: remembering((word) => (isKnown(word) ? null : firstOf(accentedForms(word, lang), isKnown))),
  }
}

function suggestions(
  word: string,
  dictionary: Dictionary | undefined,
  isKnown: (word: string) => boolean,
): readonly string[] {
  const lower = word.toLowerCase()
  const found = new Set<string>()
  const { letters = '', slips = [] } = dictionary?.affixes ?? {}
  for (const form of nearForms(lower, letters, slips)) {
    if (form.length > 1 && isKnown(form)) found.add(form)
    if (found.size >= mostSuggestions) break
  }
  return [...found].map((form) => (lower === word ? form : form.charAt(0).toUpperCase() + form.slice(1)))
}

function firstOf(words: Iterable<string>, isWanted: (word: string) => boolean): string | null {
  for (const word of words) if (isWanted(word)) return word
  return null
}

/** A reply is reviewed at every key, and all but one of its words are the same each time. */
function remembering<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const value = work(word)
    if (known.size >= remembered) known.clear()
    known.set(word, value)
    return value
  }
}

function loadDictionary(name: string): Dictionary {
  const folder = dictionaryFolder(name)
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  return new Dictionary(parseAffixes(read('index.aff')), read('index.dic'))
}

/** Beside the program in a build, in the package itself elsewhere. */
function dictionaryFolder(name: string): string {
  for (const near of ['.', '..']) {
    const folder = join(import.meta.dirname, near, 'dictionaries', name)
    if (existsSync(folder)) return folder
  }
  return dirname(createRequire(import.meta.url).resolve(name))
}
