import { createHttp } from '../../src/main/engine/http/create-http'
import type { Http } from '../../src/main/engine/connectors/http'
import { loopbackPolicy } from './loopback-policy'

/**
 * Brings what is asked of a platform to the server that stands in for it: over a real connection, with the platform's host as the
 * first part of the path.
 */
export function reroutedHttp(origin: string): Http {
  const http = createHttp({ version: 'test', policy: loopbackPolicy, limits: { totalMs: 1500 } })
  return async (request) => {
    const { host, pathname, search } = new URL(request.url)
    const answer = await http({ ...request, url: `${origin}/${host}${pathname}${search}` })
    return { ...answer, url: request.url }
  }
}
