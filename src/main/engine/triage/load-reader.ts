import { readFileSync } from 'node:fs'
import de from 'afinn-165-multilingual/build/AFINN-de.json'
import es from 'afinn-165-multilingual/build/AFINN-es.json'
import fr from 'afinn-165-multilingual/build/AFINN-fr.json'
import it from 'afinn-165-multilingual/build/AFINN-it.json'
import pt from 'afinn-165-multilingual/build/AFINN-pt.json'
import ro from 'afinn-165-multilingual/build/AFINN-ro.json'
import { resource } from '../resource'
import { decodeLanguageTable } from './language/language-table'
import { LanguageIdentifier } from './language/identify'
import { createLexicon, type Lexicon } from './lexicon/lexicon'
import { decodeTriageModel } from './model/triage-model'
import type { Reader } from './triage'

/** The general word lists behind our own; the translated ones hold an entry without a word here and there. English is within `ml-sentiment`. */
const general: Record<string, Record<string, number | null>> = { en: {}, es, ro, de, pt, fr, it }

/** The languages that triage has a model and word lists for. */
export const readableLangs = Object.keys(general)

/** Loads what triage reads with. Megabytes: import this module only when a text is to be read. */
export function loadReader(): Reader {
  return {
    identifier: new LanguageIdentifier(
      decodeLanguageTable(readFileSync(resource('models/languages.bin'))),
      readableLangs,
    ),
    lexicon: loadLexicons(),
    model: decodeTriageModel(readFileSync(resource('models/triage.bin'))),
  }
}

/** The word lists, each read when first asked for. A language without one is read with emoji alone, an unknown one as English. */
export function loadLexicons(): (lang: string | null) => Lexicon {
  const emoji = readFileSync(resource('lexicons/emoji.txt'), 'utf8')
  const loaded = new Map<string, Lexicon>()
  return (lang) => {
    const name = lang ?? 'en'
    let lexicon = loaded.get(name)
    if (!lexicon) {
      const words = general[name]
      const own = words ? readFileSync(resource(`lexicons/${name}.txt`), 'utf8') : ''
      loaded.set(name, (lexicon = createLexicon(words ? name : '', `${own}\n${emoji}`, words ?? {})))
    }
    return lexicon
  }
}
