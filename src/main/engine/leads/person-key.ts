import { createHash } from 'node:crypto'

/** By what an account is known again when its name is no longer there: nothing can be read from it but "the same". */
export function identityKeyOf(platform: string, identity: string): string {
  return hashOf(`${platform}\n${folded(identity)}`)
}

/** The same for its handle alone, which people take along from one platform to the next. */
export function handleKeyOf(handle: string | null): string | null {
  const bare = folded(handle ?? '').replace(/^(?:@|\/?u\/)/, '')
  // Shorter ones are shared by too many.
  return bare.length < 4 ? null : hashOf(`@${bare}`)
}

const folded = (text: string) => text.normalize('NFC').trim().toLowerCase()

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
