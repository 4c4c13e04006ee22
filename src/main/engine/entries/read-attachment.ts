import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '@shared/model/failure'
import { plainName } from '../text/plain-text'
import type { NewAttachment } from './attachment-store'

const largestBytes = 10 * 1024 * 1024

/** What a file says of itself in its first bytes; its name is not asked. */
const signatures: [mime: string, bytes: number[], at?: number][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
]

/** Reads a file that the user attached; one that is gone, unreadable or too large is told in words. */
export async function readAttachment(path: string): Promise<NewAttachment> {
  const name = plainName(basename(path))
  const { size } = await stat(path).catch(() => {
    throw new Failure('file-not-found', { file: name })
  })
  if (size > largestBytes)
    throw new Failure('attachment-too-large', { file: name, megabytes: largestBytes / 1024 / 1024 })
  const body = await readFile(path).catch(() => {
    throw new Failure('file-unreadable', { file: name })
  })
  return { name, mime: mimeOf(body), sha256: createHash('sha256').update(body).digest('hex'), body }
}

export function mimeOf(body: Uint8Array): string {
  const found = signatures.find(([, bytes, at = 0]) =>
    bytes.every((byte, index) => body[at + index] === byte),
  )
  return found?.[0] ?? 'application/octet-stream'
}

/** Kinds that a page may draw. */
export function isPicture(mime: string): boolean {
  return mime.startsWith('image/')
}
