import type { Dispatcher } from 'undici'
import { HttpError, type Http, type HttpAnswer, type HttpRequest } from '../connectors/http'
import { ownNetworkToo, publicOnly, type AddressPolicy } from './address-policy'
import { resolveBySystem, type Resolve } from './checked-lookup'
import { startDeadline } from './deadline'
import { acceptEncoding, decodeBody } from './decode-body'
import { httpErrorOf } from './http-error-of'
import { defaultLimits, type Limits } from './limits'
import { isPermanent, locationOf, redirected, type Target } from './redirect'
import { alwaysDirect, type RoutesTo } from './route'
import { safeTarget } from './safe-target'
import { routeSender, type Send } from './route-sender'

export interface HttpOptions {
  version: string
  /** An address at which the operator of a server reaches whoever sends these requests. */
  contact?: string
  policy?: AddressPolicy
  limits?: Partial<Limits>
  resolve?: Resolve
  /** Which proxies lie on the way; without it there are none. */
  routesTo?: RoutesTo
}

/** The way to the network: bounded in time and size, to public machines only, and under our own name. */
export function createHttp(options: HttpOptions): Http {
  const {
    version,
    contact,
    policy = publicOnly,
    resolve = resolveBySystem,
    routesTo = alwaysDirect,
  } = options
  const limits = { ...defaultLimits, ...options.limits }
  const wayTo = (policy: AddressPolicy) => ({
    policy,
    send: routeSender({ policy, resolve, limits, routesTo }),
  })
  const [toPublic, toOwn] = [wayTo(policy), wayTo(ownNetworkToo)]
  const ourHeaders = {
    'user-agent': `Atalaya/${version}${contact ? ` (+${contact})` : ''}`,
    'accept-encoding': acceptEncoding,
  }

  async function follow(
    first: Target,
    written: Written,
    { policy: allowed, send }: Way,
    signal: AbortSignal,
  ): Promise<HttpAnswer> {
    let target = first
    let isMoved = true
    for (let hops = 0; hops <= limits.redirects; hops += 1) {
      const answer = await send(target.url, { ...sentWith(target, written), signal })
      const headers = flat(answer.headers)
      const location = isWritten(written) ? null : locationOf(answer.statusCode, headers)
      try {
        if (location === null) {
          const body = await bodyOf(answer, headers, signal)
          const { href } = target.url
          return {
            status: answer.statusCode,
            headers,
            body,
            url: href,
            movedTo: hops > 0 && isMoved ? href : null,
          }
        }
      } finally {
        leave(answer)
      }
      isMoved &&= isPermanent(answer.statusCode)
      target = redirected(location, target, allowed)
    }
    throw new HttpError('too-many-redirects', { max: limits.redirects })
  }

  function bodyOf({ body }: Dispatcher.ResponseData, headers: Record<string, string>, signal: AbortSignal) {
    if (Number(headers['content-length']) > limits.bodyBytes) {
      throw new HttpError('too-large', { max: limits.bodyBytes })
    }
    return decodeBody(body, headers['content-encoding'], limits, signal)
  }

  return async ({ url, headers = {}, registeredBy, signal, network, ...written }) => {
    const way = network === 'own' ? toOwn : toPublic
    const deadline = startDeadline(limits.totalMs, signal)
    try {
      const named = registeredBy && { 'user-agent': `desktop:atalaya:v${version} (by ${registeredBy})` }
      const sent = { ...lowerCase(headers), ...ourHeaders, ...named }
      const target = { url: safeTarget(url, way.policy), headers: sent }
      return await follow(target, written, way, deadline.signal)
    } catch (error) {
      const cause: unknown = deadline.signal.aborted ? deadline.signal.reason : error
      throw httpErrorOf(cause)
    } finally {
      deadline.clear()
    }
  }
}

/** To which machines, and how. */
interface Way {
  policy: AddressPolicy
  send: Send
}

type Written = Pick<HttpRequest, 'method' | 'json' | 'form'>

function isWritten({ method, json, form }: Written): boolean {
  return (method ?? json ?? form) !== undefined
}

function sentWith({ headers }: Target, written: Written) {
  const method = written.method ?? 'POST'
  if (written.json)
    return {
      ...{ method, body: JSON.stringify(written.json) },
      headers: { ...headers, 'content-type': 'application/json' },
    }
  if (written.form)
    return {
      ...{ method, body: new URLSearchParams(written.form).toString() },
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    }
  return { headers, ...(written.method && { method }) }
}

/** Cuts the connection of an answer that is not read to its end; of one that was, nothing is left to cut. */
function leave({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => {}).destroy()
}

function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

function flat(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const known = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
  )
  return Object.fromEntries(known)
}
