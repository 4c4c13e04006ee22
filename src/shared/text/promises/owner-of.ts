import type { Sentence } from '../reading/sentences'
import type { ReviewLexicon } from '../review/lexicons'
import type { Cue } from '../review/cues'

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
const writerEndings = {
  en: /^(?:i|ill|im|ive)$/,
  es: /^(?:yo|voy|llamo|escribo|envio|mando|devuelvo|cambio|encargo|paso|prometo|comprometo|\w{3,}are|\w{3,}ere|\w{3,}ire)$/,
  ro: /^(?:eu|voi|sun|scriu|revin|trimit|rambursez|aduc|promit|inlocuiesc|verific|schimb)$/,
}

export function ownerOf({ text, lexicon, sentences }: ReadText, cue: Cue): Owner {
  const words = sentences[cue.sentence]?.words ?? []
  const around = words.slice(Math.max(0, cue.from - reach), cue.to + reach)
  const own = words.slice(Math.max(0, cue.from - 1), cue.to)
  if (own.some(({ key }) => writerEndings[lexicon.lang].test(key))) return { kind: 'writer' }
  const name = around.find(
    ({ start, end, kind }, at) =>
      kind === 'word' && start > (words[0]?.start ?? 0) && isName(text.slice(start, end)) && at >= 0,
  )
  return name ? { kind: 'named', name: text.slice(name.start, name.end) } : { kind: 'business' }
}

/** Capitalised within a sentence; "I" and what is written in capitals are no names. */
function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !notNames.test(word)
}

const notNames =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Luni|Marți|Miercuri|Joi|Vineri|Lunes|Viernes|Dumneavoastră|Usted|Ustedes)$/
