import de from 'afinn-165-multilingual/build/AFINN-de.json'
import es from 'afinn-165-multilingual/build/AFINN-es.json'
import fr from 'afinn-165-multilingual/build/AFINN-fr.json'
import it from 'afinn-165-multilingual/build/AFINN-it.json'
import pt from 'afinn-165-multilingual/build/AFINN-pt.json'
import ro from 'afinn-165-multilingual/build/AFINN-ro.json'
import { eld } from 'eld/small'
import { createLexicon, type Lexicon } from './lexicon'
import { emojiWeights, negations, ownWords } from './own-words'
import type { Languages } from './triage'

/** The translated lists hold an entry without a word here and there. */
type WordList = Record<string, number | null>

const translated: Record<string, WordList> = { en: {}, es, ro, de, pt, fr, it }

/** Below this length a guess about the language is worth less than what the source declares. */
const shortestTelling = 12
/** So much of a text is enough to tell its language, and to read more of it makes an import slow. */
const longestTelling = 240

/** The word lists and the language detector. Loads megabytes: import this module only when a text is to be read. */
export function loadLanguages(): Languages {
  const lexicons = new Map<string, Lexicon>()
  eld.setLanguageSubset([...Object.keys(translated), 'ca', 'gl', 'hu', 'nl', 'pl', 'tr', 'ru', 'uk'])
  return {
    detect(text) {
      if (text.length < shortestTelling) return null
      const guess = eld.detect(text.slice(0, longestTelling))
      return guess.isReliable() ? guess.language : null
    },
    lexicon(lang) {
      const known = lang !== null && lang in translated ? lang : 'en'
      let lexicon = lexicons.get(known)
      if (!lexicon) {
        const words = { ...translated[known], ...ownWords[known], ...emojiWeights }
        lexicons.set(known, (lexicon = createLexicon(known, words, negations[known] ?? [])))
      }
      return lexicon
    },
  }
}
