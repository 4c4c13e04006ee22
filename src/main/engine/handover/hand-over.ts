import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import { clientPath, workshopFolder } from '../clients/client-places'
import { getClient } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { clientMigrations } from '../db/schemas'
import { storageFailure } from '../db/storage-failure'
import type { LongReads } from '../long-reads/long-reads'
import { bundleFormat, headText } from './bundle'
import { asNode, asWeb } from './web-bytes'

/** Writes a whole client into one file, encrypted where a passphrase is given. What stood under the name stays until all is written. */
export async function handOver(
  workspace: Workspace,
  reads: LongReads,
  client: string,
  target: string,
  passphrase: string | null,
): Promise<{ bytes: number }> {
  const { dataFolder, db, now } = workspace
  const { name } = getClient(db, client)
  const folder = workshopFolder(dataFolder)
  const copy = join(folder, `handover-${client}-${now()}.db`)
  const part = `${target}.part`
  try {
    await mkdir(folder, { recursive: true })
    await reads.copy(clientPath(dataFolder, client), copy)
    const { size: bytes } = await stat(copy)
    const sha256 = await sha256Of(copy)
    const head = { format: bundleFormat, name, schema: clientMigrations.length, bytes, sha256, madeAt: now() }
    const plain = Readable.from(bundleParts(headText(head), copy))
    await pipeline(await wrapped(plain, passphrase), createWriteStream(part, { flush: true }))
    await rename(part, target)
    return { bytes: (await stat(target)).size }
  } catch (error) {
    throw storageFailure(error, target)
  } finally {
    await Promise.all([rm(copy, { force: true }), rm(part, { force: true })])
  }
}

async function* bundleParts(head: string, copy: string): AsyncGenerator<Buffer> {
  yield Buffer.from(head)
  yield* createReadStream(copy).pipe(createGzip()) as AsyncIterable<Buffer>
}

async function wrapped(plain: Readable, passphrase: string | null): Promise<Readable> {
  if (passphrase === null) return plain
  const age = new Encrypter()
  age.setPassphrase(passphrase)
  return asNode(await age.encrypt(asWeb(plain)))
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}
