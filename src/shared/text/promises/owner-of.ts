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
  const written = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  const [first] = words
  if (first && from === 1 && isSubject(written(first), first.key, own))
    return { kind: 'named', name: written(first) }
  const near = words.slice(Math.max(1, from - reach), to + reach)
  const name = near.map(written).find(isName)
  return name === undefined ? { kind: 'business' } : { kind: 'named', name }
}

/** Capitalised within a sentence, and no day, month or polite "you". */
function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !others.has(word)
}

/** "Marta te llama": the first word of a sentence is always capitalised, so it is a name only right before what somebody else does. */
function isSubject(word: string, key: string, own: readonly { key: string }[]): boolean {
  return isName(word) && !openers.has(key) && !own.some(({ key: verb }) => /(?:mos|[aei]m)$/.test(verb))
}

/** Words that begin a sentence before a promise and are nobody. */
const openers = new Set(
  (
    'we you they she this that these those there someone somebody everyone nobody tomorrow today tonight then now soon next also please ' +
    'support customer sorry nothing what your our the ' +
    'hoy manana ahora luego despues entonces pronto asi tambien ademas nosotros usted ustedes alguien nadie esto eso esta este siempre ya ' +
    'aqui nuestro nuestra mientras tanto cuando donde como ' +
    'azi maine poimaine acum apoi imediat curand astfel noi voi dumneavoastra cineva nimeni acesta aceasta asta mereu diseara aici cand unde cum'
  ).split(' '),
)

const others = new Set(
  (
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October ' +
    'November December Luni Marți Miercuri Joi Vineri Lunes Viernes Dumneavoastră Usted Ustedes'
  ).split(' '),
)
