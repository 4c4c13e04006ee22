import { useState } from 'react'
import type { Finding } from '@shared/model/review'

export interface Round {
  seed: number
  /** Mentions that were shown, whether they were answered or not. */
  drawn: readonly number[]
  /** What the review said of each answer. */
  answered: readonly (readonly Finding[])[]
}

/** A round lives as long as its page: nothing of it is kept. */
export function useRound() {
  const [round, setRound] = useState<Round>(begun)
  return {
    round,
    answer: (mention: number, findings: readonly Finding[]) =>
      setRound(({ drawn, answered, seed }) => ({
        seed,
        drawn: [...drawn, mention],
        answered: [...answered, findings],
      })),
    skip: (mention: number) => setRound((held) => ({ ...held, drawn: [...held.drawn, mention] })),
    /** Others than before come in the next round. */
    again: () => setRound((held) => ({ ...held, answered: [] })),
    startOver: () => setRound(begun()),
  }
}

function begun(): Round {
  return { seed: Math.floor(Math.random() * 2 ** 31), drawn: [], answered: [] }
}
