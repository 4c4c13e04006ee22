import { createHash } from 'node:crypto'
import { plainName } from './plain-text'

/** Makes the same row the same mention when a file without ids is read again. */
export function hashedId(parts: readonly (string | number | null)[]): string {
  const normal = parts.map((part) =>
    String(part ?? '')
      .toLowerCase()
      .replace(/\s+/g, ' '),
  )
  return `h:${createHash('sha256').update(normal.join('\u0000')).digest('hex').slice(0, 32)}`
}

/** An id as the source gives it, kept as text; one too long to be an id is hashed. */
export function givenId(value: string): string | null {
  const id = plainName(value, 1000)
  if (id === '') return null
  return id.length > 300 ? hashedId([id]) : id
}
