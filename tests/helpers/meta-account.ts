import type { ApiAnswer, ApiServer } from '../servers/api-server'
import { accessWith } from './access'

export const graph = 'graph.facebook.com/v26.0'

/** A user of Meta who speaks for one page, to which an Instagram account belongs. */
export const metaAccess = (secrets: Record<string, string> = {}) =>
  accessWith({ appId: '4242' }, { token: 'canary-token', ...secrets })

export const metaTime = (at: number) => new Date(at).toISOString().replace('.000Z', '+0000')

export function metaError(code: number, more: object = {}, status = 400): ApiAnswer {
  const error = { message: `(#${code}) No.`, type: 'OAuthException', code, fbtrace_id: 'A1', ...more }
  return { status, json: { error } }
}

export function serveAccount(server: ApiServer): void {
  server.on(`${graph}/me/accounts`, () => ({
    json: {
      data: [
        {
          ...{ id: '1', name: 'Velta Movers', access_token: 'canary-page-token' },
          instagram_business_account: { id: '17841', username: 'velta.movers' },
        },
      ],
      paging: { cursors: { before: 'a', after: 'b' } },
    },
  }))
}

/** One page of a list, as the Graph API cuts it; the address of the next one has the token in it. */
export function cut<T>(all: readonly T[], after: string | null, limit: number) {
  const start = Number(after ?? '0')
  const end = start + limit
  const paging = {
    cursors: { before: String(start), after: String(Math.min(end, all.length)) },
    ...(end < all.length && { next: `https://${graph}/x?access_token=canary-token&after=${end}` }),
  }
  return { data: all.slice(start, end), paging }
}
