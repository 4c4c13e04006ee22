import { useTranslations } from 'use-intl'

/** A language by its name in the language of the app. */
export function useLanguageName(): (code: string) => string {
  const locale = useTranslations()('locale')
  return (code) => {
    try {
      return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code
    } catch {
      // A source may declare a language that is none; its own word is then the best name.
      return code
    }
  }
}
