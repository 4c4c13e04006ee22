import type { Span } from '../../model/review'
import type { Sentence } from '../reading/sentences'
import type { ReviewLexicon } from './lexicons'

/** What of some word lists is needed to find their phrases. */
export type CueLexicon = Pick<ReviewLexicon, 'patterns' | 'negations'>

/** A phrase of the word lists found in a reply. */
export interface Cue {
  section: string
  /** Which sentence, and which of its words. */
  sentence: number
  from: number
  to: number
  span: Span
  isNegated: boolean
}

/** A negation turns what stands within so many words after it. */
const negationReach = 2

/** All phrases in a reply by their section; of those of one section that lie over each other the longest. */
export function cuesIn(
  sentences: readonly Sentence[],
  lexicon: CueLexicon,
): ReadonlyMap<string, readonly Cue[]> {
  const cues = new Map<string, Cue[]>()
  sentences.forEach((sentence, at) => {
    for (const { value, from, to } of lexicon.patterns.matches(sentence.words)) {
      const known = cues.get(value) ?? []
      cues.set(value, known)
      addLongest(known, cueOf(sentence, at, value, from, to, lexicon))
    }
  })
  return cues
}

/** A section's cues without those that lie within one of its exceptions. */
export function cuesOf(cues: ReadonlyMap<string, readonly Cue[]>, section: string): Cue[] {
  const exceptions = cues.get(`not ${section}`) ?? []
  return (cues.get(section) ?? []).filter((cue) => !exceptions.some((other) => overlaps(cue, other)))
}

export function overlaps(a: Cue, b: Cue): boolean {
  return a.sentence === b.sentence && a.from < b.to && b.from < a.to
}

function addLongest(known: Cue[], cue: Cue): void {
  const last = known.at(-1)
  if (!last || !overlaps(last, cue)) known.push(cue)
  else if (cue.to - cue.from > last.to - last.from) known[known.length - 1] = cue
}

function cueOf(
  { words }: Sentence,
  sentence: number,
  section: string,
  from: number,
  to: number,
  lexicon: CueLexicon,
): Cue {
  const span: Span = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0]
  const before = words.slice(Math.max(0, from - negationReach), from)
  return {
    section,
    sentence,
    from,
    to,
    span,
    isNegated: before.some(({ key }) => lexicon.negations.has(key)),
  }
}
