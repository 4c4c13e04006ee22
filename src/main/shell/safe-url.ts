import { Failure } from '@shared/model/failure'

/** The address in its plain form if a browser may be sent there; http and https only, without a user name in it. */
export function safeUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (!url || !isWeb || url.username || url.password)
    throw new Failure('link-refused', { address: text.slice(0, 200) })
  return url.href
}
