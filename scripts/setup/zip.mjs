import { inflateRawSync } from 'node:zlib'

// Just enough of zip to unpack a runtime whose checksum has been verified: no ZIP64, no encryption. `unzip` is not on a bare Debian.

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30

/** Yields `{ name, mode, isFolder, read() }` for each entry of the archive's central directory. */
export function* entriesOfZip(zip) {
  const end = findEnd(zip)
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('the zip directory is damaged')
    const name = zip.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + zip.readUInt16LE(at + 28))
    const entry = at
    yield {
      name,
      mode: (zip.readUInt32LE(entry + 38) >>> 16) & 0o777,
      isFolder: name.endsWith('/'),
      read: () => contentOf(zip, entry),
    }
    at += ENTRY_SIZE + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}

function findEnd(zip) {
  for (let at = zip.length - END_SIZE; at >= 0; at--) if (zip.readUInt32LE(at) === END) return at
  throw new Error('this is no zip archive, or it is cut off')
}

function contentOf(zip, entry) {
  const local = zip.readUInt32LE(entry + 42)
  const start = local + LOCAL_SIZE + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
  const content = zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)
  if (content.length !== zip.readUInt32LE(entry + 24))
    throw new Error('a zip entry does not have the length it promises')
  return content
}
