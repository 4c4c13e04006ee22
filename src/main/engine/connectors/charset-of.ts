import type { HttpAnswer } from './http'

/** The charset that a server names for its answer. */
export function charsetOf({ headers }: Pick<HttpAnswer, 'headers'>): string | undefined {
  return /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(headers['content-type'] ?? '')?.[1]
}
