import en from '../../../../resources/review/en.txt?raw'
import es from '../../../../resources/review/es.txt?raw'
import ro from '../../../../resources/review/ro.txt?raw'
import type { ReviewLang } from '../../model/review'
import { fold } from '../reading/fold'
import { parseLexicon } from '../reading/parse-lexicon'
import { WordPatterns } from '../reading/word-patterns'

/** The word lists of one language, ready to be looked up; resources/review/README.md tells of the sections. */
export interface ReviewLexicon {
  lang: ReviewLang
  /** Phrases by the name of their section. */
  patterns: WordPatterns<string>
  negations: ReadonlySet<string>
  common: ReadonlySet<string>
  doubles: ReadonlySet<string>
  acronyms: ReadonlySet<string>
  /** Words that no dictionary has. */
  words: ReadonlySet<string>
  titles: ReadonlySet<string>
  /** Words for the customer, and for ourselves. */
  you: ReadonlySet<string>
  us: ReadonlySet<string>
  /** Names of fields that a template leaves behind. */
  tokens: ReadonlySet<string>
  /** A word without its accents → as it is written. */
  accents: ReadonlyMap<string, string>
}

const sources: Record<ReviewLang, string> = { en, es, ro }
const plainSections = new Set([
  'common',
  'doubles',
  'acronyms',
  'words',
  'title',
  'tokens',
  'accents',
  'negation',
])
const parsed = new Map<ReviewLang, ReviewLexicon>()

/** Parsed when a language is first asked for, and only once. */
export function reviewLexicon(lang: ReviewLang): ReviewLexicon {
  const known = parsed.get(lang)
  if (known) return known
  const lexicon = createLexicon(lang, sources[lang])
  parsed.set(lang, lexicon)
  return lexicon
}

function createLexicon(lang: ReviewLang, source: string): ReviewLexicon {
  const sections = parseLexicon(source)
  const wordsOf = (name: string) => new Set((sections.get(name) ?? []).map(fold))
  return {
    lang,
    patterns: patternsOf(sections),
    negations: wordsOf('negation'),
    common: wordsOf('common'),
    doubles: wordsOf('doubles'),
    acronyms: wordsOf('acronyms'),
    words: wordsOf('words'),
    titles: wordsOf('title'),
    you: wordsOf('=you'),
    us: wordsOf('=us'),
    tokens: wordsOf('tokens'),
    accents: new Map((sections.get('accents') ?? []).map((pair) => pair.split('=') as [string, string])),
  }
}

function patternsOf(sections: ReadonlyMap<string, readonly string[]>): WordPatterns<string> {
  const classes = new Map<string, readonly string[]>()
  for (const [name, words] of sections) if (name.startsWith('=')) classes.set(name.slice(1), words)
  const patterns = new WordPatterns<string>(classes)
  for (const [name, phrases] of sections) {
    if (name.startsWith('=') || plainSections.has(name)) continue
    for (const phrase of phrases) patterns.add(phrase, name)
  }
  return patterns
}
