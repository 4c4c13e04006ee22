import type { Locale } from '../model/client'

/** Where each language is at home: whose dates and numbers are written where nothing else is known, and in every report. */
export const homeLocales: Record<Locale, string> = { en: 'en-GB', es: 'es-ES', ro: 'ro-RO' }
