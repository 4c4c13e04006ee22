import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { Failure } from '@shared/model/failure'

const maxEntries = 1000
const maxEntryBytes = 100 * 1024 * 1024
const maxTotalBytes = 200 * 1024 * 1024
const maxRatio = 100
// Small parts of a workbook repeat themselves more than a hundredfold without harm.
const ratioCountsFrom = 1024 * 1024

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const symbolicLink = 0o120000

export interface SafeZip {
  names: readonly string[]
  has: (name: string) => boolean
  /** As the header claims; good for a progress bar and nothing else. */
  claimedSize: (name: string) => number
  /** The inflated bytes of an entry; ends with a failure as soon as a limit is passed, whatever the header claims. */
  read: (name: string) => AsyncGenerator<Buffer>
  close: () => void
}

/** Opens an archive whose every name was checked. Nothing is ever written to disk. */
export async function openZip(path: string, mostEntries = maxEntries): Promise<SafeZip> {
  const zip = await refusing(openPromise(path, { autoClose: false, strictFileNames: true }))
  try {
    return safeZip(zip, await entriesOf(zip, mostEntries))
  } catch (error) {
    zip.close()
    throw error
  }
}

async function entriesOf(zip: ZipFile, mostEntries: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) throw new Failure('zip-bomb', { entries: zip.entryCount })
  const entries = new Map<string, Entry>()
  const seen = new Set<string>()
  await refusing(
    (async () => {
      for await (const entry of zip.eachEntry()) {
        checkEntry(entry, seen, mostEntries)
        entries.set(entry.fileName, entry)
      }
    })(),
  )
  return entries
}

/** Two names that a disk would not tell apart, links, devices and drives have no business in a workbook. */
function checkEntry(entry: Entry, seen: Set<string>, mostEntries: number): void {
  const name = entry.fileName
  const key = name.normalize('NFC').toLowerCase()
  const parts = name.split('/')
  const isOdd =
    /[\x00-\x1f:\\]/.test(name) || parts.includes('..') || parts.some((part) => reserved.test(part))
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === symbolicLink
  if (name.startsWith('/') || isOdd || isLink || seen.has(key)) {
    throw new Failure('zip-unsafe', { name: name.slice(0, 80) })
  }
  if (seen.size >= mostEntries) throw new Failure('zip-bomb', { entries: seen.size })
  if (entry.isEncrypted()) throw new Failure('xlsx-encrypted')
  seen.add(key)
}

function safeZip(zip: ZipFile, entries: ReadonlyMap<string, Entry>): SafeZip {
  let total = 0
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    claimedSize: (name) => entries.get(name)?.uncompressedSize ?? 0,
    close: () => zip.close(),
    async *read(name) {
      const entry = entries.get(name)
      if (entry === undefined) throw new Failure('xlsx-damaged', { part: name })
      let size = 0
      for await (const chunk of inflated(zip, entry)) {
        size += chunk.length
        total += chunk.length
        const isDense = size > ratioCountsFrom && size > entry.compressedSize * maxRatio
        if (isDense || size > maxEntryBytes || total > maxTotalBytes) throw new Failure('zip-bomb', { name })
        yield chunk
      }
    },
  }
}

async function* inflated(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await refusing(zip.openReadStreamPromise(entry))
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch (error) {
    throw refusalOf(error)
  } finally {
    stream.destroy()
  }
}

async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw refusalOf(error)
  }
}

/** The archive library speaks in sentences only; these are the ones that mean an attack, all others mean damage. */
function refusalOf(error: unknown): unknown {
  // A failure is said already, and what the disk itself refuses is no fault of the archive.
  if (error instanceof Failure || (error instanceof Error && 'syscall' in error)) return error
  const message = error instanceof Error ? error.message : String(error)
  if (/too many bytes/.test(message)) return new Failure('zip-bomb', {}, { cause: error })
  if (/absolute path|relative path|invalid characters/.test(message)) {
    return new Failure('zip-unsafe', { name: message.slice(0, 80) }, { cause: error })
  }
  return new Failure('xlsx-damaged', {}, { cause: error })
}
