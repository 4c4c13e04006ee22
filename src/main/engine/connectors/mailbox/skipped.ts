import type { Mail } from './read-mail'

/** Why a mail is no complaint that anybody wrote to us: an address that does not exist, a machine, a list, ourselves; null where it may be one. */
export function skippedAs(
  mail: Mail,
  own: readonly string[],
): 'bounce' | 'automatic' | 'list' | 'own' | null {
  const header = (name: string) => mail.headers.get(name)?.toLowerCase() ?? ''
  if (header('content-type').startsWith('multipart/report') || header('return-path') === '<>') return 'bounce'
  const submitted = header('auto-submitted').split(';')[0]?.trim() ?? ''
  if (submitted !== '' && submitted !== 'no') return 'automatic'
  if (/^(?:bulk|list|junk)\b/.test(header('precedence')) || header('list-id') !== '') return 'list'
  return mail.from && own.includes(mail.from.address) ? 'own' : null
}
