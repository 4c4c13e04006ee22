import { createHash, randomBytes } from 'node:crypto'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Failure } from '@shared/model/failure'
import type { ReportForm } from '@shared/model/report-form'
import { storageFailure } from '../db/storage-failure'

/** A report in one of its forms, under the name of its file. */
export interface ReportFile {
  form: ReportForm
  name: string
  bytes: Uint8Array
  sha256: string
}

/** Writes a file into a folder and gives its path. A file of that name with another content stays: the new one gets a number. */
export async function deliverToFolder(folder: string, { name, bytes, sha256 }: ReportFile): Promise<string> {
  await checkFolder(folder)
  const path = await freePath(folder, name, sha256)
  const part = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    await writeFile(part, bytes)
    await rename(part, path)
    return path
  } catch (error) {
    // Where nothing could be written, nothing can be removed; what failed first is told.
    await rm(part, { force: true }).catch(() => null)
    throw storageFailure(error, folder)
  }
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) throw new Failure('report-folder-gone', { path: folder })
}

async function freePath(folder: string, name: string, sha256: string): Promise<string> {
  const end = extname(name)
  const start = name.slice(0, name.length - end.length)
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${start} (${number})${end}`)
    const there = await readFile(path).catch(() => null)
    if (there === null || sha256Of(there) === sha256) return path
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
