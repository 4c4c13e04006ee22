import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { HttpError } from '../connectors/http'
import { bodyErrorOf } from './http-error-of'
import type { Limits } from './limits'

type BodyLimits = Pick<Limits, 'bodyBytes' | 'decodedBytes' | 'ratio' | 'ratioFromBytes'>

export const acceptEncoding = 'gzip, deflate, br'

/** The whole body, unpacked. It is counted as it comes and as it unfolds, so that no more than the cap is ever held. */
export async function decodeBody(
  body: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  limits: BodyLimits,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const wire = { bytes: 0 }
  const chunks = counted(body, wire, limits)
  const first = await chunks.next()
  if (first.done) return new Uint8Array()
  const decoder = decoderFor(encoding, first.value)
  const whole = startingWith(first.value, chunks)
  const collect = (decoded: AsyncIterable<Uint8Array>) => collected(decoded, wire, limits)
  if (!decoder) return collect(whole)
  try {
    return await pipeline(whole, decoder, collect, { ...(signal && { signal }) })
  } catch (error) {
    throw decodingErrorOf(error)
  }
}

async function* counted(body: AsyncIterable<Uint8Array>, wire: { bytes: number }, { bodyBytes }: BodyLimits) {
  try {
    for await (const chunk of body) {
      wire.bytes += chunk.byteLength
      if (wire.bytes > bodyBytes) throw new HttpError('too-large', { max: bodyBytes })
      yield chunk
    }
  } catch (error) {
    throw bodyErrorOf(error)
  }
}

async function* startingWith(first: Uint8Array, rest: AsyncIterable<Uint8Array>) {
  yield first
  yield* rest
}

/** Packing in several layers is legal, but only attackers do it. */
function decoderFor(encoding: string | undefined, first: Uint8Array): Transform | null {
  const name = encoding?.trim().toLowerCase() ?? ''
  switch (name) {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return hasZlibHeader(first) ? createInflate() : createInflateRaw()
    case 'br':
      return createBrotliDecompress()
    default:
      throw new HttpError('bad-encoding', { encoding: name.slice(0, 40) })
  }
}

/** `deflate` means a zlib stream, but for some servers always the bare one. */
function hasZlibHeader([head = 0]: Uint8Array): boolean {
  return (head & 0x0f) === 8
}

async function collected(
  decoded: AsyncIterable<Uint8Array>,
  wire: { bytes: number },
  { decodedBytes, ratio, ratioFromBytes }: BodyLimits,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of decoded) {
    bytes += chunk.byteLength
    if (bytes > decodedBytes) throw new HttpError('too-large', { max: decodedBytes })
    if (bytes > ratioFromBytes && bytes > wire.bytes * ratio) throw new HttpError('too-large', { ratio })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, bytes)
}

/** Packed data that ends too early is a broken connection; anything else in it is a broken server. */
function decodingErrorOf(error: unknown): Error {
  if (error instanceof HttpError || !(error instanceof Error) || error.name === 'AbortError')
    return error as Error
  const isCut = 'code' in error && error.code === 'Z_BUF_ERROR'
  return new HttpError(isCut ? 'truncated' : 'bad-encoding', { message: error.message }, { cause: error })
}
