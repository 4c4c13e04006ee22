import type { Reason } from '@shared/model/triage'
import type { Reading } from '../reading/read'

/** So many reasons are named; what the others add up to is one more, without words. */
const mostNamed = 10
/** Neighbours this strong, in the same direction, are read as one phrase. */
const phraseShare = 0.25

/**
 * What each word adds to a score, the strongest first, neighbours of one mind joined to a phrase. The last reason, with an empty term, stands for all
 * that is too small to name and for what is true of the text as a whole, so that the weights add up to the score.
 */
export function reasonsOf(
  text: string,
  { tokens }: Reading,
  byToken: readonly number[],
  whole: number,
): Reason[] {
  const strongest = byToken.reduce((most, share) => Math.max(most, Math.abs(share)), 0)
  const named: Reason[] = []
  let open: Reason | null = null
  tokens.forEach(({ kind, start, end }, at) => {
    const weight = byToken[at] ?? 0
    if (kind === 'mark') {
      open = null
      return
    }
    const isStrong = Math.abs(weight) >= strongest * phraseShare
    if (open && isStrong && Math.sign(open.weight) === Math.sign(weight)) {
      open.end = end
      open.weight += weight
    } else {
      open = { term: '', start, end, weight }
      named.push(open)
      if (!isStrong) open = null
    }
  })
  const kept = named
    .filter(({ weight }) => Math.abs(weight) >= 0.05)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostNamed)
  for (const reason of kept) reason.term = text.slice(reason.start ?? 0, reason.end ?? 0)
  const total = byToken.reduce((sum, share) => sum + share, whole)
  const rest = total - kept.reduce((sum, { weight }) => sum + weight, 0)
  return Math.abs(rest) >= 0.005 ? [...kept, { term: '', start: null, end: null, weight: rest }] : kept
}
