import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { Failure } from '@shared/model/failure'
import { newByteCount, singleByteEncoding } from './single-byte-encoding'

const headBytes = 65_536
const chunkBytes = 262_144
// Far enough to meet the first accented letter of any real file; the rest would only cost time.
const scannedBytes = 33_554_432

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The encoding of a text file by mark, then validity, then letters; a file that is no text is refused. */
export async function detectEncoding(path: string): Promise<string> {
  const head = await readHead(path, headBytes)
  const obvious = encodingOfHead(head)
  if (obvious !== null) return obvious
  const bytes = newByteCount()
  const isUtf8 = await scan(path, bytes)
  return isUtf8 ? 'utf-8' : singleByteEncoding(bytes)
}

/** The same for a text already in memory. */
export function encodingOf(bytes: Buffer): string {
  const obvious = encodingOfHead(bytes.subarray(0, headBytes))
  if (obvious !== null) return obvious
  const count = newByteCount()
  for (const byte of bytes.subarray(0, scannedBytes)) count[byte] = (count[byte] ?? 0) + 1
  return isUtf8(bytes) ? 'utf-8' : singleByteEncoding(count)
}

/** UTF-16 and marked files; null for one to look into, and a failure for one that holds no text. */
function encodingOfHead(head: Buffer): string | null {
  const mark = marks.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))
  if (mark !== undefined) return mark[0]
  const wide = unmarkedUtf16(head)
  const text = iconv.decode(head, wide ?? 'latin1')
  const odd = text.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  if (text.includes('\u0000') || odd > text.length / 100) throw new Failure('file-not-text')
  return wide
}

/** In western UTF-16 every other byte of most letters, digits and separators is zero. */
function unmarkedUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  for (let index = 0; index < head.length; index += 1) {
    if (head[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const enough = head.length / 20
  if (odd > enough && even < odd / 10) return 'utf-16le'
  return even > enough && odd < even / 10 ? 'utf-16be' : null
}

async function scan(path: string, bytes: Uint32Array): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isValid = true
  for await (const chunk of createReadStream(path, { end: scannedBytes - 1, highWaterMark: chunkBytes })) {
    const buffer = chunk as Buffer
    for (const byte of buffer) bytes[byte] = (bytes[byte] ?? 0) + 1
    isValid &&= accepts(() => decoder.decode(buffer, { stream: true }))
  }
  return isValid
}

function accepts(decode: () => string): boolean {
  try {
    decode()
    return true
  } catch {
    // The decoder throws on bytes that are no UTF-8: that is the answer, not an error.
    return false
  }
}

export async function readHead(path: string, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A known encoding, or a failure that names it: the name may come from a person or a web server. */
export function checkedEncoding(name: string): string {
  if (!iconv.encodingExists(name)) throw new Failure('file-encoding', { encoding: name })
  return name
}

export function decodeAll(bytes: Buffer, encoding: string): string {
  return iconv.decode(bytes, checkedEncoding(encoding))
}

/** The text of a file piece by piece, without its mark; leaving the loop closes the file. */
export async function* decodedChunks(
  path: string,
  encoding: string,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(checkedEncoding(encoding))
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const buffer = chunk as Buffer
    onBytes(buffer.length)
    yield decoder.write(buffer)
  }
  yield decoder.end() ?? ''
}
