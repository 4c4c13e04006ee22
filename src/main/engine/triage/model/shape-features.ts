import type { Reading } from '../reading/read'
import { mix } from './hashes'
import { named, namedValue } from './named-hash'
import type { Visit } from './visit'
import { isVoice } from './word-features'

const family = 0x6
const lengths = [3, 6, 12, 25, 50, 100]

/** How a text is written. Each sign counts once: ten exclamation marks are no ten feelings. */
export function forEachShapeFeature({ tokens, negated }: Reading, visit: Visit): void {
  const seen = new Set<string>()
  const sign = (name: string, share: number, from: number, to: number) => {
    if (seen.has(name)) return
    seen.add(name)
    visit(mix(named(name), family), from, to, namedValue * share)
  }
  let shouted = 0
  tokens.forEach(({ kind, key, isShouted, isStretched, isTag }, at) => {
    if (kind === 'emoji' || kind === 'face') sign(key, 1, at, at + 1)
    else if (kind === 'mark' && (isVoice(key) || key === '…' || key === '"')) sign(key, 0.5, at, at + 1)
    if (isStretched) sign('stretched', 0.5, at, at + 1)
    if (isTag) sign('tag', 0.25, at, at + 1)
    if (isShouted) shouted += 1
  })
  const whole = tokens.length
  if (shouted > 1) sign(shouted > 4 ? 'shouting' : 'shouted', 0.5, 0, whole)
  if (negated.includes(1)) sign('negated', 0.5, 0, whole)
  sign(`length:${lengths.findIndex((length) => whole < length)}`, 0.5, 0, whole)
  if (tokens[0]?.kind === 'handle') sign('addressed', 0.5, 0, 1)
  if (tokens.at(-1)?.kind === 'address') sign('ends in an address', 0.5, whole - 1, whole)
}
