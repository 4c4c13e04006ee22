import type { ReviewLang, Span } from '../../model/review'
import { readSentences, type Sentence } from '../reading/sentences'
import { cuesIn, cuesOf, overlaps, type Cue } from '../review/cues'
import { reviewLexicon, type ReviewLexicon } from '../review/lexicons'
import { dueOf } from './due-of'
import { ownerOf, type Owner } from './owner-of'
import { shareWhens } from './share-whens'
import type { When } from './when'
import { whensIn } from './whens-in'

/** A commitment in a text, as the ledger takes it over. */
export interface TextPromise {
  /** From the first word of the commitment to the last of its deadline. */
  span: Span
  /** The words of the commitment itself. */
  act: string
  who: Owner
  /** Null where the text sets no deadline. */
  due: { at: number; span: Span } | null
}

/** A commitment within a draft, before its deadline is worked out. */
export interface PromiseFound {
  cue: Cue
  who: Owner
  when: { value: When; span: Span } | null
}

interface ReadText {
  text: string
  lexicon: ReviewLexicon
  sentences: readonly Sentence[]
  cues: (section: string) => readonly Cue[]
  whens: readonly (readonly When[])[]
}

/** The promises that a reply makes, with their deadlines by the clocks of the zone, reckoned from `now`. */
export function promisesIn(text: string, lang: ReviewLang, now: number, timeZone: string): TextPromise[] {
  const lexicon = reviewLexicon(lang)
  const { sentences } = readSentences(text)
  const found = cuesIn(sentences, lexicon)
  const whens = sentences.map((sentence) => whensIn(sentence, text, lang))
  const promises = promisesInSentences({
    text,
    lexicon,
    sentences,
    cues: (section) => cuesOf(found, section),
    whens,
  })
  return promises.map(({ cue, who, when }) => ({
    span: when ? [Math.min(cue.span[0], when.span[0]), Math.max(cue.span[1], when.span[1])] : cue.span,
    act: text.slice(...cue.span),
    who,
    due: when && { at: dueOf(when.value.value, now, timeZone), span: when.span },
  }))
}

/** The same in a text that is read already. A request or a condition before it ("write to us and we will …") makes it none. */
export function promisesInSentences(read: ReadText): PromiseFound[] {
  const conditions = read.cues('conditional')
  const asked = read.cues('promise nobody')
  const clear = [
    ...asked,
    ...read.cues('promise').filter((cue) => !asked.some((other) => overlaps(cue, other))),
  ]
  const dated = read
    .cues('promise dated')
    .filter((cue) => hasTime(read, cue) && !clear.some((other) => overlaps(cue, other)))
  const promised = [...clear, ...dated]
    .filter((cue) => !cue.isNegated && !conditions.some((other) => isUnder(cue, other)))
    .sort((a, b) => a.span[0] - b.span[0])
  const whens = whensFor(read, promised)
  return promised.map((cue) => ({
    cue,
    who: cue.section === 'promise nobody' ? { kind: 'nobody' } : ownerOf(read, cue),
    when: whens.get(cue) ?? null,
  }))
}

/** "Te llamamos" is what was and what will be; with a time ahead, or with "soon", it is a promise. */
function hasTime({ cues, whens }: ReadText, { sentence }: Cue): boolean {
  return (
    (whens[sentence] ?? []).some(({ isStart }) => !isStart) ||
    cues('vague').some((cue) => cue.sentence === sentence)
  )
}

function isUnder(cue: Cue, condition: Cue): boolean {
  return condition.sentence === cue.sentence && condition.from <= cue.from
}

/** The deadline of each promise that has one, sentence by sentence. */
function whensFor({ whens, sentences }: ReadText, promised: readonly Cue[]): Map<Cue, PromiseFound['when']> {
  const found = new Map<Cue, PromiseFound['when']>()
  for (const [sentence, cues] of bySentence(promised)) {
    const words = sentences[sentence]?.words ?? []
    const ends = (whens[sentence] ?? []).filter(({ isStart }) => !isStart)
    shareWhens(cues, ends).forEach((value, at) => {
      const span: Span = [words[value.from]?.start ?? 0, words[value.to - 1]?.end ?? 0]
      if (cues[at]) found.set(cues[at], { value, span })
    })
  }
  return found
}

function bySentence(promised: readonly Cue[]): Map<number, Cue[]> {
  const found = new Map<number, Cue[]>()
  for (const cue of promised) found.set(cue.sentence, [...(found.get(cue.sentence) ?? []), cue])
  return found
}
