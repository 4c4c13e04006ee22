import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import type { ClientRow } from '@shared/model/client'
import { Failure } from '@shared/model/failure'
import { adoptFile } from '../backups/restore-backup'
import { workshopFolder } from '../clients/client-places'
import { listClients } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { clientMigrations } from '../db/schemas'
import { storageFailure } from '../db/storage-failure'
import { ageMark, longestHead, parseHead, type BundleHead } from './bundle'
import { sha256Of } from './hand-over'
import { asNode, asWeb } from './web-bytes'

/**
 * Makes a new client of a file that another computer has handed over. Throws `bundle-passphrase` where the passphrase is
 * missing or wrong, `bundle-unreadable` where the file is no bundle or not whole, `bundle-newer` where a later version made it.
 */
export async function takeOver(
  workspace: Workspace,
  file: string,
  passphrase: string | null,
): Promise<ClientRow> {
  const folder = workshopFolder(workspace.dataFolder)
  const copy = join(folder, `takeover-${workspace.newId()}.db`)
  try {
    await mkdir(folder, { recursive: true })
    const head = await unpack(await unwrapped(file, passphrase), copy)
    if (head.schema > clientMigrations.length) throw new Failure('bundle-newer', { format: head.schema })
    if ((await sha256Of(copy)) !== head.sha256) throw new Failure('bundle-unreadable', {})
    return await adoptFile(workspace, copy, freeName(workspace, head.name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Failure('file-not-found', { file })
    throw storageFailure(error, file)
  } finally {
    await rm(copy, { force: true })
  }
}

async function unwrapped(file: string, passphrase: string | null): Promise<Readable> {
  if (!(await startsWith(file, ageMark))) return createReadStream(file)
  if (passphrase === null) throw new Failure('bundle-passphrase', {})
  const age = new Decrypter()
  age.addPassphrase(passphrase)
  try {
    return asNode(await age.decrypt(asWeb(createReadStream(file))))
  } catch (error) {
    throw new Failure('bundle-passphrase', {}, { cause: error })
  }
}

/** Writes the client's file of a bundle and gives what its head says; never more bytes than the head promises. */
async function unpack(bundle: Readable, target: string): Promise<BundleHead> {
  const parts = bundle[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  try {
    const { head, rest } = await readHead(parts)
    const body = Readable.from(following(rest, parts))
    await pipeline(body, createGunzip(), atMost(head.bytes), createWriteStream(target))
    return head
  } catch (error) {
    if (error instanceof Failure || isStorage(error)) throw error
    throw new Failure('bundle-unreadable', {}, { cause: error })
  }
}

async function readHead(parts: AsyncIterator<Buffer>): Promise<{ head: BundleHead; rest: Buffer }> {
  let read = Buffer.alloc(0)
  for (;;) {
    const first = read.indexOf(10)
    const second = first < 0 ? -1 : read.indexOf(10, first + 1)
    if (second >= 0) {
      const lines = read.subarray(0, second).toString('utf8').split('\n')
      return { head: parseHead(lines), rest: read.subarray(second + 1) }
    }
    const next = read.length > longestHead ? { done: true as const, value: undefined } : await parts.next()
    if (next.done) throw new Failure('bundle-unreadable', {})
    read = Buffer.concat([read, next.value])
  }
}

async function* following(rest: Buffer, parts: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield rest
  for (;;) {
    const next = await parts.next()
    if (next.done) return
    yield next.value
  }
}

function atMost(bytes: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > bytes) done(new Failure('bundle-unreadable', {}))
      else done(null, chunk)
    },
  })
}

function isStorage(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return ['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EDQUOT'].includes(code)
}

async function startsWith(path: string, text: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(text.length), 0, text.length, 0)
    return buffer.subarray(0, bytesRead).toString('latin1') === text
  } finally {
    await file.close()
  }
}

/** Two clients of one name cannot be told apart in a list. */
function freeName({ db }: Workspace, name: string): string {
  const taken = new Set(listClients(db).map((client) => client.name))
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name} (${number})`)) number += 1
  return `${name} (${number})`
}
