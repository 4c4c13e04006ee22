import type { Reading } from '../connector'
import type { HttpAnswer } from '../http'
import { refusalOf } from '../outcome-of'
import type { FailedOutcome } from '../outcome'
import { robotsRules, type Rules } from './robots'

export interface Visitor {
  /** A page, if robots.txt lets us see it and it is given. 304 is an answer, too. */
  visit: (url: string, headers?: Record<string, string>) => Promise<HttpAnswer | FailedOutcome>
  /** Whether it is robots.txt itself that a server could not give. */
  isRobotsDown: () => boolean
  /** So long is waited between two pages. */
  delayMs: () => number
}

/** Goes to pages as their sites want it; where a redirect leads to another site, that one is asked, too. */
export function visitorOf(reading: Reading, downSince: number | null): Visitor {
  const { http, signal, now } = reading
  const known = new Map<string, Rules>()
  let isRobotsDown = false
  const language = reading.settings['language'] ?? ''
  const ours = {
    accept: 'text/html, application/xhtml+xml',
    ...(language && { 'accept-language': language }),
  }

  async function refusal(url: string): Promise<FailedOutcome | null> {
    const { origin, hostname } = new URL(url)
    const rules = known.get(origin) ?? (await robotsRules(origin, { http, signal, now, downSince }))
    isRobotsDown = 'kind' in rules
    if ('kind' in rules) return rules
    known.set(origin, rules)
    return rules.isAllowed(url) ? null : { kind: 'blocked', host: hostname, reason: 'robots' }
  }

  return {
    isRobotsDown: () => isRobotsDown,
    delayMs: () => Math.max(0, ...[...known.values()].map(({ delayMs }) => delayMs)),
    async visit(url, headers) {
      const forbidden = await refusal(url)
      if (forbidden) return forbidden
      const answer = await http({ url, headers: { ...ours, ...headers }, signal })
      const elsewhere = new URL(answer.url).origin === new URL(url).origin ? null : await refusal(answer.url)
      return elsewhere ?? refusalOf(answer, now) ?? missing(answer) ?? answer
    },
  }
}

function missing({ status }: HttpAnswer): FailedOutcome | null {
  if (status === 410) return { kind: 'gone', status }
  return status === 404 ? { kind: 'unreachable', reason: 'status', status } : null
}
