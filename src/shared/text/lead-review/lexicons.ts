import en from '../../../../resources/lead-review/en.txt?raw'
import es from '../../../../resources/lead-review/es.txt?raw'
import ro from '../../../../resources/lead-review/ro.txt?raw'
import type { ReviewLang } from '../../model/review'
import { fold } from '../reading/fold'
import { parseLexicon } from '../reading/parse-lexicon'
import { WordPatterns } from '../reading/word-patterns'
import type { CueLexicon } from '../review/cues'

const sources: Record<ReviewLang, string> = { en, es, ro }
const parsed = new Map<ReviewLang, CueLexicon>()

/** The word lists of one language, parsed when they are first asked for; resources/lead-review/README.md tells of the sections. */
export function leadLexicon(lang: ReviewLang): CueLexicon {
  const known = parsed.get(lang)
  if (known) return known
  const lexicon = createLexicon(sources[lang])
  parsed.set(lang, lexicon)
  return lexicon
}

function createLexicon(source: string): CueLexicon {
  const sections = parseLexicon(source)
  const patterns = new WordPatterns<string>(new Map())
  for (const [name, phrases] of sections)
    if (name !== 'negation') for (const phrase of phrases) patterns.add(phrase, name)
  return { patterns, negations: new Set((sections.get('negation') ?? []).map(fold)) }
}
