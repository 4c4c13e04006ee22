import type { Locale } from '@shared/model/client'
import en from '@shared/messages/en.json'
import es from '@shared/messages/es.json'
import ro from '@shared/messages/ro.json'

/** English sets the shape; the catalogue check proves that the others have the same keys. */
export type Messages = typeof en

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
  }
}

const catalogues: Record<Locale, Messages> = { en, es, ro }

export function catalogueOf(locale: Locale): Messages {
  return catalogues[locale]
}
