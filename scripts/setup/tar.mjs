// Just enough of tar to take one file out of an npm package. A bare machine may lack `tar`'s friends, and one block format is not worth a dependency.

const BLOCK = 512

/** The content of the first regular file whose name passes `wanted`, or undefined. `archive` is the unzipped tar as a Buffer. */
export function fileInTar(archive, wanted) {
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    const size = numberAt(archive, at + 124, 12)
    const start = at + BLOCK
    if (start + size > archive.length) throw new Error('the tar archive is cut off')
    if (isRegular(archive[at + 156]) && wanted(nameAt(archive, at)))
      return archive.subarray(start, start + size)
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
  return undefined
}

const textAt = (buffer, at, length) => buffer.toString('utf8', at, at + length).split('\0', 1)[0]
const nameAt = (archive, at) =>
  [textAt(archive, at + 345, 155), textAt(archive, at, 100)].filter(Boolean).join('/')
const numberAt = (archive, at, length) => Number.parseInt(textAt(archive, at, length).trim() || '0', 8)
const isRegular = (type) => type === 0 || type === 0x30
