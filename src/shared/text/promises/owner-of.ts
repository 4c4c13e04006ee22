import type { ReviewLang } from '../../model/review'
import type { Sentence } from '../reading/sentences'
import type { Cue } from '../review/cues'
import type { ReviewLexicon } from '../review/lexicons'

/** Who has to keep a promise: the business, the writer, a person by name, or nobody that could be asked. */
export type Owner =
  { kind: 'business' } | { kind: 'writer' } | { kind: 'named'; name: string } | { kind: 'nobody' }

interface ReadText {
  text: string
  lexicon: ReviewLexicon
  sentences: readonly Sentence[]
}

/** A name stands this near to what its owner will do. */
const reach = 6
/** Words, and verbs in the first person, that only the writer says. */
const writers: Record<ReviewLang, RegExp> = {
  en: /^(?:i|ill|im|ive)$/,
  es: /^(?:yo|voy|llamo|escribo|envio|mando|devuelvo|cambio|encargo|paso|prometo|comprometo|\w{3,}[aei]re)$/,
  ro: /^(?:eu|voi|sun|scriu|revin|trimit|rambursez|aduc|promit|inlocuiesc|verific|schimb)$/,
}

export function ownerOf({ text, lexicon, sentences }: ReadText, { sentence, from, to }: Cue): Owner {
  const words = sentences[sentence]?.words ?? []
  const own = words.slice(Math.max(0, from - 1), to)
  if (own.some(({ key }) => writers[lexicon.lang].test(key))) return { kind: 'writer' }
  const near = words.slice(Math.max(1, from - reach), to + reach)
  const name = near.map(({ start, end }) => text.slice(start, end)).find(isName)
  return name === undefined ? { kind: 'business' } : { kind: 'named', name }
}

/** Capitalised within a sentence, and no day, month or polite "you". */
function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !others.has(word)
}

const others = new Set(
  (
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October ' +
    'November December Luni Marți Miercuri Joi Vineri Lunes Viernes Dumneavoastră Usted Ustedes'
  ).split(' '),
)
