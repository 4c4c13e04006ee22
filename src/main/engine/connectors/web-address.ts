/** An address as it is stored and asked: http or https, no user name in it, no fragment; a bare host gets https. Null where it is none of that. */
export function webAddress(text: string): string | null {
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  if (!URL.canParse(withScheme)) return null
  const url = new URL(withScheme)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  if (!isWeb || url.username || url.password) return null
  url.hash = ''
  return url.href
}
