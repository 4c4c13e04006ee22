import type { Rating } from '@shared/model/mention'
import { loadReader } from '../../src/main/engine/triage/load-reader'
import type { ReadableMention, Reader } from '../../src/main/engine/triage/triage'

let loaded: Reader | null = null

/** The reader as it ships, loaded once for a test file. */
export function testReader(): Reader {
  return (loaded ??= loadReader())
}

export function mentionOf(text: string, more: Partial<ReadableMention> = {}): ReadableMention {
  return { text, title: null, lang: null, rating: null, ...more }
}

export const stars = (value: number, max = 5): Rating => ({ value, min: 1, max })
