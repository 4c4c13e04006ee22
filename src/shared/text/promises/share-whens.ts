import type { Cue } from '../review/cues'
import type { When } from './when'

/** Two promises that share a date stand for it as if they were so many words further from it. */
const sharing = 3
/** Beyond so many pairs nobody reads a sentence any more, and each promise takes what is nearest. */
const mostPairs = 2500

type Stretch = Pick<Cue, 'from' | 'to'>

/**
 * Which date of a sentence each of its promises has, both in the order of the sentence: "I call you tomorrow and the money is back on Friday" has
 * one for each. The sum of the distances decides, so that a date between two promises goes to the one that has no other.
 */
export function shareWhens<W extends Pick<When, 'from' | 'to'>>(
  cues: readonly Stretch[],
  whens: readonly W[],
): W[] {
  if (whens.length === 0) return []
  if (cues.length < 2 || cues.length * whens.length > mostPairs)
    return cues.flatMap((cue) => nearest(cue, whens))
  let rows = whens.map((when) => ({ cost: distance(cues[0], when), path: [when] }))
  for (const cue of cues.slice(1)) {
    let before: (typeof rows)[number] | null = null
    rows = whens.map((when, at) => {
      const shared = rows[at]
      const best = cheaper(before, shared && { ...shared, cost: shared.cost + sharing })
      before = cheaper(before, shared ?? null)
      return { cost: (best?.cost ?? 0) + distance(cue, when), path: [...(best?.path ?? []), when] }
    })
  }
  return rows.reduce((best, row) => (row.cost < best.cost ? row : best)).path
}

function cheaper<T extends { cost: number }>(a: T | null | undefined, b: T | null | undefined): T | null {
  if (!a || !b) return a ?? b ?? null
  return b.cost < a.cost ? b : a
}

function nearest<W extends Stretch>(cue: Stretch, whens: readonly W[]): W[] {
  return whens.reduce<W[]>(
    ([near], when) => [near && distance(cue, near) <= distance(cue, when) ? near : when],
    [],
  )
}

function distance(cue: Stretch | undefined, { from, to }: Stretch): number {
  if (!cue) return 0
  return from >= cue.to ? from - cue.to : cue.from - to + 1
}
