import { createHash } from 'node:crypto'

const letters = '234567abcdefghijklmnopqrstuvwxyz'

/**
 * The name of a record, made of a reply's key and the time of its first try, so that every try has the same. In the form that the platform
 * wants (TID): 53 bits of microseconds and 10 that tell writers apart, as 13 letters that sort by time.
 */
export function recordKey(key: string, since: number): string {
  const digest = createHash('sha256').update(key).digest()
  const micros = BigInt(since) * 1000n + BigInt(digest.readUInt16BE(0) % 1000)
  const bits = (micros << 10n) | BigInt(digest.readUInt16BE(2) & 0x3ff)
  return Array.from(
    { length: 13 },
    (_, index) => letters[Number((bits >> BigInt(5 * (12 - index))) & 31n)],
  ).join('')
}
