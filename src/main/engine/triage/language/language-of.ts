import type { Token } from '@shared/text/reading/tokenize'
import type { Identified, LanguageIdentifier } from './identify'

/** Below this the source's declared language is believed before the detected one. */
const sureOfLanguage = 0.8

/** The language of a text, whose source may declare one (a locale such as `pt-BR` too). */
export function languageOf(
  text: string,
  tokens: readonly Token[],
  declared: string | null,
  identifier: LanguageIdentifier,
): Identified {
  const told = declared?.slice(0, 2).toLowerCase() ?? null
  const found = identifier.identify(text, tokens)
  if (told === null || found.lang === told) return found
  return found.confidence >= sureOfLanguage ? found : { lang: told, confidence: 0.5 }
}
