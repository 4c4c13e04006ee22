import type { ReviewLang } from '@shared/model/review'

/** Endings of the Spanish that says "vos", and of requests with a pronoun, by the infinitive that the dictionary has. */
const voseo: readonly (readonly [RegExp, string])[] = [
  [/ás$/, 'ar'],
  [/és$/, 'er'],
  [/ís$/, 'ir'],
  [/á$/, 'ar'],
  [/é$/, 'er'],
  [/í$/, 'ir'],
  [/a(?:me|nos|le|les|lo|la)$/, 'ar'],
  [/e(?:me|nos|le|les|lo|la)$/, 'er'],
  [/i(?:me|nos|le|les|lo|la)$/, 'ir'],
]
/** "escribidnos", "devolvérselo", "llamémosle": pronouns that hang on a verb, with the accent that they bring. */
const hanging = /(?:me|te|se|le|les|lo|la|los|las|nos|os)$/

/** Words of the dictionary that stand behind a form which it lacks; the form is right if one of them is. */
export function regionalForms(word: string, lang: ReviewLang): readonly string[] {
  if (lang === 'ro') return romanianForms(word)
  if (lang !== 'es' || word.length < 4) return []
  return [
    ...voseo.flatMap(([ending, infinitive]) => (ending.test(word) ? [word.replace(ending, infinitive)] : [])),
    ...withoutPronouns(word),
  ]
}

function withoutPronouns(word: string): string[] {
  const once = word.replace(hanging, '')
  const twice = once.replace(hanging, '')
  return [once, twice]
    .filter((verb) => verb !== word && verb.length > 3 && /(?:[aeiáéí]r|ndo|[aei]d|[aeo])$/.test(verb))
    .flatMap((verb) => [verb, plain(verb)])
}

function plain(verb: string): string {
  return verb.replace(/[áéíóú]/g, (letter) => 'aeiou'['áéíóú'.indexOf(letter)] ?? letter)
}

/** "mailul": a foreign word with a Romanian article; "domnule": how somebody is called. */
function romanianForms(word: string): string[] {
  const stem = word.replace(/(?:ului|ul|uri|urile|urilor)$/, '')
  return [stem, word.replace(/ule$/, 'ul')].filter((form) => form !== word && form.length > 3)
}
