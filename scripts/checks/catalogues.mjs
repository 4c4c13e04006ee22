import { readMessage } from './icu-message.mjs'

// What three catalogues must have in common. Pure: catalogues in, complaints out.

/** `{ inbox: { title: 'x' } }` becomes a map `inbox.title → x`. */
export function flatten(catalogue, prefix = '') {
  return new Map(
    Object.entries(catalogue).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null
        ? [...flatten(value, `${prefix}${name}.`)]
        : [[prefix + name, value]],
    ),
  )
}

/** `messages` maps languages to flattened catalogues; the first language is the one the others follow. */
export function compareCatalogues(messages) {
  const [[first, model], ...others] = Object.entries(messages)
  const complaints = Object.entries(messages).flatMap(([language, map]) =>
    [...map].flatMap(([key, text]) => checkMessage(language, key, text)),
  )
  for (const [language, map] of others) {
    for (const key of model.keys()) if (!map.has(key)) complaints.push(`${language}: ${key} is missing`)
    for (const key of map.keys())
      if (!model.has(key)) complaints.push(`${language}: ${key} is not in ${first}`)
    for (const [key, text] of map) complaints.push(...compareArguments(language, key, text, model.get(key)))
  }
  return complaints
}

function checkMessage(language, key, text) {
  const where = `${language}: ${key}`
  if (typeof text !== 'string' || text.trim() === '') return [`${where} is empty`]
  const complaints = []
  if (text !== text.normalize('NFC')) complaints.push(`${where} holds decomposed letters (use NFC)`)
  // Unicode has both; Romanian is written with the comma below, and the cedilla letters are an old encoding's mistake.
  if (language === 'ro' && /[şţŞŢ]/.test(text))
    complaints.push(`${where} has ş or ţ with a cedilla instead of ș, ț with a comma`)
  return [...complaints, ...checkPlurals(language, where, text)]
}

/** `many` is left out: in Spanish it is for whole millions alone and may fall to `other`. */
function checkPlurals(language, where, text) {
  const wanted = new Intl.PluralRules(language)
    .resolvedOptions()
    .pluralCategories.filter((form) => form !== 'many')
  const read = readOrComplain(text)
  if (typeof read === 'string') return [`${where}: ${read}`]
  return read.plurals.flatMap(({ name, forms }) =>
    wanted
      .filter((form) => !forms.includes(form))
      .map((form) => `${where}: the plural of {${name}} lacks "${form}"`),
  )
}

function compareArguments(language, key, text, model) {
  if (typeof text !== 'string' || typeof model !== 'string') return []
  const [mine, theirs] = [text, model].map((message) => readOrComplain(message))
  if (typeof mine === 'string' || typeof theirs === 'string') return []
  const [a, b] = [mine, theirs].map((read) => [...read.arguments].sort().join(', '))
  return a === b ? [] : [`${language}: ${key} has arguments (${a}) where the first catalogue has (${b})`]
}

function readOrComplain(text) {
  try {
    return readMessage(text)
  } catch (error) {
    return error.message
  }
}
