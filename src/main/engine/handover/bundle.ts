import { z } from 'zod'
import { Failure } from '@shared/model/failure'

// A client as one file: a line that says what it is, a line of JSON that says of whom, and the client's file, gzipped.
// With a passphrase the whole of it is wrapped once more, by age.

export const bundleMark = 'ATALAYA-CLIENT'
export const bundleFormat = 1
/** The first words of a file that age has encrypted. */
export const ageMark = 'age-encryption.org/'

export const BundleHead = z.object({
  format: z.number().int().positive(),
  name: z.string().min(1).max(120),
  schema: z.number().int().positive(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[a-f0-9]{64}$/),
  madeAt: z.number().int(),
})
export type BundleHead = z.infer<typeof BundleHead>

/** Longer than any head: what has no line end by then is no bundle. */
export const longestHead = 4096

export function headText(head: BundleHead): string {
  return `${bundleMark}\n${JSON.stringify(head)}\n`
}

/** Reads the two lines. Throws `bundle-unreadable`, or `bundle-newer` for a format that is not known yet. */
export function parseHead(lines: readonly string[]): BundleHead {
  const [mark, json = ''] = lines
  if (mark !== bundleMark) throw new Failure('bundle-unreadable', {})
  const parsed = BundleHead.safeParse(jsonIn(json))
  if (!parsed.success) throw new Failure('bundle-unreadable', {})
  if (parsed.data.format > bundleFormat) throw new Failure('bundle-newer', { format: parsed.data.format })
  return parsed.data
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
