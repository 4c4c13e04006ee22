import { Agent, request, type Dispatcher } from 'undici'
import { HttpError } from '../connectors/http'
import { agentBounds, type Limits } from './limits'
import type { AddressPolicy } from './address-policy'
import { checkedLookup, type Resolve } from './checked-lookup'
import { nameCheck } from './name-check'
import { proxyDispatcher } from './proxy-dispatcher'
import type { Route, RoutesTo } from './route'

export interface Sent {
  method?: 'POST' | 'PUT' | 'DELETE'
  headers: Record<string, string>
  body?: string
  signal: AbortSignal
}

/** Sends one request to an address whose form was judged, and gives the beginning of its answer. */
export type Send = (url: URL, sent: Sent) => Promise<Dispatcher.ResponseData>

interface Parts {
  policy: AddressPolicy
  resolve: Resolve
  limits: Limits
  routesTo: RoutesTo
}

/** Sends by the first way that can be gone, and only to where the policy allows. */
export function routeSender({ policy, resolve, limits, routesTo }: Parts): Send {
  const directly = agentFor(policy, resolve, limits)
  const checkName = nameCheck(policy, resolve)
  const proxies = new Map<string, Dispatcher>()

  function through(proxy: URL): Dispatcher {
    const known = proxies.get(proxy.href) ?? proxyDispatcher(proxy, limits)
    proxies.set(proxy.href, known)
    return known
  }

  async function sendBy(route: Route, url: URL, sent: Sent): Promise<Dispatcher.ResponseData> {
    switch (route.kind) {
      case 'direct':
        return request(url, { ...sent, dispatcher: directly })
      case 'unsupported':
        throw new HttpError('proxy-unsupported', { name: route.name })
      case 'proxy': {
        await orGivenUp(checkName(url), sent.signal)
        const answer = await request(url, { ...sent, dispatcher: through(route.proxy) })
        return url.protocol === 'http:' ? admitted(answer) : answer
      }
    }
  }

  async function sendByFirst(
    [first, ...others]: Route[],
    url: URL,
    sent: Sent,
  ): Promise<Dispatcher.ResponseData> {
    if (!first) throw new HttpError('proxy-away', { code: 'none' })
    try {
      return await sendBy(first, url, sent)
    } catch (error) {
      // A proxy that was not met has been asked for nothing: the next way can do no harm twice.
      if (others.length === 0 || !isAway(error)) throw error
      return sendByFirst(others, url, sent)
    }
  }

  return async (url, sent) => sendByFirst(await orGivenUp(routesTo(url), sent.signal), url, sent)
}

function agentFor(policy: AddressPolicy, resolve: Resolve, limits: Limits): Agent {
  const connect = { lookup: checkedLookup(policy, resolve), timeout: limits.connectMs }
  return new Agent({ ...agentBounds(limits), connect })
}

/** Only a proxy answers so; over a tunnel it would be the far machine that claims to be one. */
function admitted(answer: Dispatcher.ResponseData): Dispatcher.ResponseData {
  if (answer.statusCode !== 407) return answer
  answer.body.on('error', () => {}).destroy()
  throw new HttpError('proxy-auth', { status: 407 })
}

function isAway(error: unknown): boolean {
  return error instanceof HttpError && error.kind === 'proxy-away'
}

/** The shell and the resolver can not be interrupted, but whoever waits for them can. */
function orGivenUp<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason as Error)
    if (signal.aborted) return giveUp()
    signal.addEventListener('abort', giveUp)
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
