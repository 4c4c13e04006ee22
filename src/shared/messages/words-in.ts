import { createTranslator } from 'use-intl/core'
import type { Locale } from '../model/client'
import type { Words } from '../text/failure-text'
import en from './en.json'
import es from './es.json'
import ro from './ro.json'

export const catalogues = { en, es, ro } satisfies Record<Locale, unknown>

/** The catalogue of a language as a function, for places without React: menus and the command line. */
export function wordsIn(locale: Locale): Words {
  return createTranslator({ locale, messages: catalogues[locale], timeZone: 'UTC' }) as unknown as Words
}
