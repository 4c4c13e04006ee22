import { importPKCS8, SignJWT } from 'jose'
import type { Access } from '../access'
import { audience, tokenLifeMs } from './figures'

const algorithm = 'ES256'

/** A token of a few minutes, signed here with the key that Apple gave out once; null where the key is none. */
export async function signedToken({ values, secrets }: Access, now: number): Promise<string | null> {
  const key = await importPKCS8(pem(secrets['privateKey'] ?? ''), algorithm).catch(() => null)
  if (key === null) return null
  const seconds = Math.floor(now / 1000)
  return new SignJWT({})
    .setProtectedHeader({ alg: algorithm, kid: values['keyId'] ?? '', typ: 'JWT' })
    .setIssuer(values['issuerId'] ?? '')
    .setAudience(audience)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + tokenLifeMs / 1000)
    .sign(key)
}

/** The key with its first and last line, which are as easily lost in pasting as its line breaks. */
function pem(pasted: string): string {
  const key = pasted.replace(/-----[A-Z ]+-----/g, '').replace(/\s+/g, '')
  return `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----`
}
