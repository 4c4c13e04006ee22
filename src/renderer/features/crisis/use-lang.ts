import { useLocale } from 'use-intl'
import { locales, type Locale } from '@shared/model/client'

/** The language of the app, without the country by which it writes dates. */
export function useLang(): Locale {
  const locale = useLocale()
  return locales.find((each) => locale.startsWith(each)) ?? 'en'
}
