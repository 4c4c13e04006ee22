import type { Token } from '@shared/text/reading/tokenize'
import type { Reading } from '../reading/read'
import { finish, hashOn, startOfHash } from './hashes'
import type { Visit } from './visit'

const family = 0x4
const weight = 0.7
const shortest = 3
const longest = 5
const edge = 0x5f

/** The hash of each run of 3 to 5 letters of a word, its edges counted as letters; a word of one letter has none. */
export function forEachLetterRun(key: string, isNegated: boolean, visit: (hash: number) => void): void {
  if (key.length < 2) return
  const seed = (isNegated ? 0x85eb : 0) ^ family
  const last = key.length + 1
  for (let start = 0; start <= last - shortest + 1; start += 1) {
    let hash = startOfHash(seed)
    const end = Math.min(start + longest - 1, last)
    for (let place = start; place <= end; place += 1) {
      hash = hashOn(hash, place === 0 || place === last ? edge : key.charCodeAt(place - 1))
      if (place - start + 1 >= shortest) visit(finish(hash))
    }
  }
}

/** What each run of letters of a text counts: less the more letters there are. */
export function letterRunValue(tokens: readonly Token[]): number {
  let count = 1
  for (const { kind, key } of tokens) if (kind === 'word') count += key.length
  return weight / Math.sqrt(count)
}

export function forEachLetterFeature({ tokens, negated }: Reading, visit: Visit): void {
  const value = letterRunValue(tokens)
  tokens.forEach(({ kind, key }, at) => {
    if (kind === 'word')
      forEachLetterRun(key, negated[at] === 1, (hash) => {
        visit(hash, at, at + 1, value)
      })
  })
}
