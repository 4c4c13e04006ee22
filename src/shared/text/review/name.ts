import type { Span } from '../../model/review'
import { fold } from '../reading/fold'
import type { Token } from '../reading/tokenize'
import { editDistance } from '../nearest'
import type { Draft } from './draft'
import { namesOf, type PersonNames } from './person-names'
import { replaced, type Objection, type Rule } from './rule'

/** The salutation stands among so many first words. */
const salutationWords = 8

/** D4: addresses the person, by the right name. */
export const name: Rule = (draft) => {
  const person = namesOf(draft.context.person?.name)
  const salutation = salutedName(draft)
  if (!person) return impersonal(draft, null)
  if (salutation && !isOf(salutation.key, person)) return wrongName(draft, salutation, person)
  if (isNamed(draft, person)) return []
  const found = impersonal(draft, person)
  return found.length > 0 ? found : [{ span: null, code: 'missing', data: { name: person.shown } }]
}

/** "Dear customer": nobody's name. */
function impersonal({ cues }: Draft, person: PersonNames | null): Objection[] {
  return cues('impersonal')
    .slice(0, 1)
    .map(({ span }) => ({ span, code: 'impersonal', data: { name: person?.shown ?? '' } }))
}

function isNamed({ tokens, text }: Draft, person: PersonNames): boolean {
  return (
    tokens.some((token) => {
      if (token.kind === 'handle') return person.handles.has(fold(text.slice(token.start + 1, token.end)))
      return token.kind === 'word' && isOf(token.key, person)
    }) || [...person.handles].some((handle) => handle.length > 2 && fold(text).includes(handle))
  )
}

/** A form of the name: "Flor" is short for Florencia, "Mihaile" is how Romanians call Mihai. */
function isOf(key: string, { words }: PersonNames): boolean {
  if (words.has(key) || words.has(key.replace(/s$/, ''))) return true
  if (key.length >= 3 && [...words].some((word) => word.startsWith(key))) return true
  return [...words].some(
    (word) =>
      word.length >= 4 &&
      key.length >= 4 &&
      key.length <= word.length + 3 &&
      key.startsWith(word.slice(0, -1)) &&
      !/[aeiou]$/.test(word),
  )
}

/** A name that is not the person's but a letter or two beside it is misspelt; any other is somebody else's. */
function wrongName({ text }: Draft, salutation: Token, person: PersonNames): Objection[] {
  const span: Span = [salutation.start, salutation.end]
  const words = text.slice(...span)
  const meant = [...person.words].find(
    (word) => word.length > 2 && editDistance(word, salutation.key) <= (word.length > 5 ? 2 : 1),
  )
  const data = { words, name: person.shown }
  return [{ span, code: meant ? 'misspelt' : 'wrong', data, fix: replaced(span, person.shown) }]
}

/** "Hola Ana,": the capitalised word after a greeting and its titles, before the first mark. */
function salutedName({ text, cues, lexicon, sentences }: Draft): Token | null {
  const greeting = cues('greeting').find(({ sentence, from }) => sentence === 0 && from < 3)
  const words = sentences[0]?.words ?? []
  if (!greeting) return null
  for (let at = greeting.to; at < Math.min(words.length, salutationWords); at += 1) {
    const word = words[at] as Token
    if (lexicon.titles.has(word.key) || greetingWords.has(word.key)) continue
    const written = text.slice(word.start, word.end)
    const isCapital = /^\p{Lu}\p{Ll}+$/u.test(written)
    return word.kind === 'word' && isCapital && endsSalutation(text, word, words[at + 1]) ? word : null
  }
  return null
}

const greetingWords = new Set(
  'there dias tardes noches buenos buenas ziua seara dimineata buna morning afternoon evening dear estimado estimada querido querida stimate stimata draga d'.split(
    ' ',
  ),
)

/** A salutation ends in a mark or a line, or goes on with a second name. */
function endsSalutation(text: string, word: Token, next: Token | undefined): boolean {
  const between = next ? text.slice(word.end, next.start) : ''
  return !next || /[,.!:;\n–—-]/.test(between) || /^\p{Lu}/u.test(text.slice(next.start, next.end))
}
