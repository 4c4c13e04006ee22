import { locales, type Locale } from '@shared/model/client'

/** The language of the app that fits a system locale such as es-MX; English where none does. */
export function localeOf(system: string): Locale {
  const base = system.slice(0, 2).toLowerCase()
  return locales.find((locale) => locale === base) ?? 'en'
}
