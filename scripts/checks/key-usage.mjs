// Which keys of the catalogues does the source use, and which that do not exist? Read with patterns, not with a compiler: keys are written
// as literals almost everywhere, and what is put together at run time starts with a literal.

const NAMESPACES = [/useTranslations\(\s*['"`]([\w.-]+)['"`]/g, /namespace:\s*['"`]([\w.-]+)['"`]/g]
const TRANSLATORS = /(?:const|let)\s+(\w+)\s*=\s*(?:useTranslations|createTranslator)\b/g

const all = (text, pattern, group = 1) => [...text.matchAll(pattern)].map((match) => match[group])

/** Keys that no string of the sources names. `families` are beginnings of keys that are put together out of sight. */
export function unusedKeys(keys, sources, families) {
  const text = sources.join('\n')
  const strings = new Set(all(text, /['"`]([\w.-]+)(?=['"`])/g))
  const beginnings = all(text, /`([\w.-]+\.)\$\{/g)
  const namespaces = ['', ...NAMESPACES.flatMap((pattern) => all(text, pattern)).map((name) => `${name}.`)]
  const isUsed = (key) =>
    families.some((family) => key.startsWith(family)) ||
    namespaces.some((space) => key.startsWith(space) && isNamed(key.slice(space.length), strings, beginnings))
  return keys.filter((key) => !isUsed(key))
}

const isNamed = (name, strings, beginnings) =>
  strings.has(name) || beginnings.some((beginning) => name.startsWith(beginning))

/** Literals in `t('…')` calls of one file that are no key, neither as they stand nor below any namespace. */
export function unknownKeys(keys, source, namespacesElsewhere) {
  const here = NAMESPACES.flatMap((pattern) => all(source, pattern))
  const translators = new Set(['t', ...all(source, TRANSLATORS)])
  // A `t` that came as a parameter may belong to any namespace; a file's own translators belong to those that it names.
  const namespaces = here.length > 0 ? ['', ...here] : ['', ...namespacesElsewhere]
  const call = new RegExp(
    `(?<![\\w.])(?:${[...translators].join('|')})(?:\\.(?:rich|markup|raw|has))?\\(\\s*(['"\`])([\\w.-]+)\\1`,
    'g',
  )
  const exists = (name) => namespaces.some((space) => keys.has(space ? `${space}.${name}` : name))
  return [...new Set(all(source, call, 2))].filter((name) => !exists(name))
}

export const namespacesIn = (source) => NAMESPACES.flatMap((pattern) => all(source, pattern))
