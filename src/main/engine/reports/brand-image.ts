import { largestLogo } from '@shared/model/report'
import { Failure } from '@shared/model/failure'

const beginnings = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
} as const

/**
 * Refuses a logo that is not what it says: it must be a PNG or a JPEG by its first bytes, and not too large. Drawings of
 * text (SVG) may carry programs and addresses, so they are not taken.
 */
export function checkLogo(address: string | null): void {
  if (address === null) return
  const match = /^data:(image\/png|image\/jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(address)
  if (!match) throw new Failure('report-logo', { why: 'kind' })
  const bytes = Buffer.from(match[2] ?? '', 'base64')
  if (bytes.length > largestLogo) throw new Failure('report-logo', { why: 'size' })
  const begin = beginnings[match[1] as keyof typeof beginnings]
  if (!begin.every((byte, index) => bytes[index] === byte)) throw new Failure('report-logo', { why: 'kind' })
}
