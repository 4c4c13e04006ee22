/** What a reply is reviewed with that is too large to be part of the program: given by whoever has it. Without one, its rules pass. */
export interface ReviewTools {
  /** ISO 639-1 and how sure, 0 to 1. */
  languageOf?: (text: string) => { lang: string | null; confidence: number }
  speller?: Speller
}

/** The dictionary of one language. */
export interface Speller {
  lang: string
  isKnown: (word: string) => boolean
  /** The likeliest first; empty where none is near. */
  suggest: (word: string) => readonly string[]
  /** What was meant by a slip of the fingers alone (letters swapped, one too few or too many of a pair); null where it is none. */
  slipOf: (word: string) => string | null
  /** The word with the accents that it lacks; null where accents do not make it one. */
  withAccents: (word: string) => string | null
}
