import { isLoopback } from '@shared/model/sending'

const origin = /^(https?):\/\/([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?(?:[/?#]|$)/i

/**
 * A server as an origin: `social.example` means `https://social.example`, what follows the host is of no use. Null where there is no host, and
 * where a token would go over an open line.
 */
export function safeOrigin(text: string): string | null {
  const withScheme = /^https?:\/\//i.test(text) ? text : `https://${text}`
  const [, scheme = '', host = '', port = ''] = origin.exec(withScheme.trim()) ?? []
  const isSafe = host !== '' && (scheme.toLowerCase() === 'https' || isLoopback(host))
  return isSafe ? `${scheme}://${host}${port}`.toLowerCase() : null
}
