const known = new Map<string, string | null>()

/** The language of a BCP 47 tag, lower case and without region: `es-MX`, `pt_BR` → `es`, `pt`; null if it is none. */
export function languageOf(value: string): string | null {
  const cached = known.get(value)
  if (cached !== undefined) return cached
  const language = readLanguage(value)
  if (known.size < 1000) known.set(value, language)
  return language
}

function readLanguage(value: string): string | null {
  const tag = /^([a-z]{2,3})(?:[-_][a-z\d]{2,8})*$/i.exec(value.trim())?.[1]?.toLowerCase()
  if (tag === undefined || tag === 'und' || tag === 'mul') return null
  const { language } = new Intl.Locale(tag)
  // A word of two or three letters is a language only if the language data have a name for it.
  return language !== '' && languageNames.of(language) !== undefined ? language : null
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
