import iconv from 'iconv-lite'

export interface DecodedFeed {
  text: string
  encoding: string
  /** True when the bytes were not what they were said to be and windows-1252 was tried instead. */
  isFallback: boolean
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The text of a feed: its mark, the server's word, its own declaration and UTF-8 are believed in this order. */
export function decodeFeed(bytes: Uint8Array, charset?: string): DecodedFeed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = marks.find(([, start]) => start.every((byte, index) => buffer[index] === byte))?.[0]
  const named = [mark, charset?.trim().toLowerCase(), declaredIn(buffer)]
  const encoding = named.find((name) => name !== undefined && iconv.encodingExists(name)) ?? 'utf-8'
  const text = iconv.decode(buffer, encoding)
  // The replacement character in the result, but not in the source, shows bytes that do not fit.
  if (!/^utf-?8$/.test(encoding) || !text.includes('\ufffd') || buffer.includes('\ufffd')) {
    return { text, encoding, isFallback: false }
  }
  return { text: iconv.decode(buffer, 'windows-1252'), encoding: 'windows-1252', isFallback: true }
}

function declaredIn(buffer: Buffer): string | undefined {
  const head = buffer.subarray(0, 200).toString('latin1')
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]?.toLowerCase()
}
