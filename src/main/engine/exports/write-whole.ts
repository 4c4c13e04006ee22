import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Failure } from '@shared/model/failure'
import { storageFailure } from '../db/storage-failure'

/** Pieces of text become larger ones before they go to the disk: a line at a time would be a write a line. */
const bufferBytes = 256 * 1024

/** Writes a file piece by piece beside its place and then renames it: what stood there stays until all is written. */
export async function writeWhole(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const part = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    const file = createWriteStream(part, { highWaterMark: bufferBytes })
    await pipeline(Readable.from(gathered(pieces)), file, { signal })
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => null)
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Failure('disk-denied', { path }, { cause: error })
    throw storageFailure(error, path)
  }
}

async function* gathered(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  let text = ''
  for await (const piece of pieces) {
    if (typeof piece === 'string') text += piece
    else yield Buffer.from(piece)
    if (text.length < bufferBytes) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}
