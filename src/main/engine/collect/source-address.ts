import { Failure } from '@shared/model/failure'

/** The address as it is stored and asked: http or https, no user name in it, no fragment; a bare host gets https. */
export function sourceAddress(text: string): string {
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  if (!URL.canParse(withScheme)) throw new Failure('url-invalid', { address: text })
  const url = new URL(withScheme)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  if (!isWeb || url.username || url.password) throw new Failure('url-invalid', { address: text })
  url.hash = ''
  return url.href
}
