import type { Lexicon, ListedWord, Meaning } from '../lexicon/lexicon'
import { tokenize, type Token } from '@shared/text/reading/tokenize'

/** A word or phrase of a list found in a text: tokens `from` (included) to `to` (excluded). */
export interface Hit {
  from: number
  to: number
  /** What the list says. */
  weight: number
  /** True where a negation stands before it. */
  isNegated: boolean
  /** 2 for "very", ½ for "a bit", else 1. */
  strength: number
  /** From the general list behind our own. */
  isGeneral: boolean
}

export interface Cue {
  from: number
  to: number
  name: string
  isNegated: boolean
}

/** A text as triage sees it: its pieces, which of them are negated, and what the word lists find in it. */
export interface Reading {
  tokens: Token[]
  /** By token: 1 within the reach of a negation. */
  negated: Uint8Array
  /** By token: 1 after a "but". */
  contrasted: Uint8Array
  hits: Hit[]
  cues: Cue[]
}

/** How many tokens after a negation it still turns: "no es para nada bueno". */
const negationReach = 4
const clauseEnds = new Set(['.', ',', ';', ':', '!', '!!', '?', '??', '?!', '…', '\n', '⏎', '(', ')'])

/** `known` are the pieces of the text where they are known already, as they come without splitting elisions. */
export function read(text: string, lexicon: Lexicon, known?: Token[]): Reading {
  const tokens = known && !lexicon.splitsElision ? known : tokenize(text, lexicon.splitsElision)
  const reading: Reading = {
    tokens,
    negated: new Uint8Array(tokens.length),
    contrasted: new Uint8Array(tokens.length),
    hits: [],
    cues: [],
  }
  new Pass(reading, lexicon).run()
  return reading
}

/** One walk over the tokens, with what the words before have set. */
class Pass {
  private negatedUntil = -1
  private negatedFrom = 0
  private isContrasted = false
  private strength = 1
  private strengthAt = -1
  /** General hits within this many first tokens are taken by a phrase of our own list. */
  private takenUntil = 0

  constructor(
    private readonly reading: Reading,
    private readonly lexicon: Lexicon,
  ) {}

  run(): void {
    const { tokens } = this.reading
    for (let at = 0; at < tokens.length; at += 1) this.visit(tokens[at] as Token, at)
  }

  private visit(token: Token, at: number): void {
    const { negated, contrasted } = this.reading
    if (token.kind === 'mark' && clauseEnds.has(token.key)) {
      this.negatedUntil = -1
      if (token.key !== ',') this.isContrasted = false
      return
    }
    const word = this.lexicon.wordOf(token.key)
    const found = this.lexicon.phrases.longest(word.phrases, this.reading.tokens, at)
    if (found) for (const meaning of found.value) this.apply(meaning, at, found.length)
    if (at <= this.negatedUntil && at >= this.negatedFrom) negated[at] = 1
    this.hear(word, at)
    if (this.isContrasted) contrasted[at] = 1
    if (at >= this.takenUntil && (token.kind === 'word' || token.kind === 'emoji')) this.general(word, at)
  }

  private apply(meaning: Meaning, at: number, length: number): void {
    switch (meaning.kind) {
      case 'polarity':
        if (at >= this.takenUntil) this.hit(meaning.weight, at, length, false)
        this.takenUntil = Math.max(this.takenUntil, at + length)
        return
      case 'negation':
        if (at >= this.takenUntil) {
          this.negatedUntil = at + length - 1 + negationReach
          this.negatedFrom = at + length
        }
        this.takenUntil = Math.max(this.takenUntil, at + length)
        return
      case 'no-negation':
        this.takenUntil = Math.max(this.takenUntil, at + length)
        return
      case 'contrast':
        this.isContrasted = true
        this.negatedUntil = -1
        return
      case 'more':
      case 'less':
        this.strength = meaning.kind === 'more' ? 2 : 0.5
        this.strengthAt = at + length
    }
  }

  /** What the text is about, and what its writer wants. */
  private hear({ cues }: ListedWord, at: number): void {
    const heard = this.lexicon.cues.longest(cues, this.reading.tokens, at)
    if (!heard) return
    for (const name of heard.value) {
      this.reading.cues.push({ from: at, to: at + heard.length, name, isNegated: at <= this.negatedUntil })
    }
  }

  private general({ weight }: ListedWord, at: number): void {
    if (weight !== 0) this.hit(weight, at, 1, true)
  }

  private hit(weight: number, at: number, length: number, isGeneral: boolean): void {
    this.reading.hits.push({
      from: at,
      to: at + length,
      weight,
      isNegated: at <= this.negatedUntil,
      strength: at <= this.strengthAt ? this.strength : 1,
      isGeneral,
    })
  }
}
