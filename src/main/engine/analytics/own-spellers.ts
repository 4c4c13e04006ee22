import type { Speller } from '@shared/text/review/review-tools'
import { spellersOnDemand } from '../review/spellers'

let spellers: ((lang: string) => Speller | null) | null = null

/** The dictionaries of the thread for figures, each read when a text of its language is first looked at. */
export function ownSpellers(): (lang: string) => Speller | null {
  return (spellers ??= spellersOnDemand())
}
