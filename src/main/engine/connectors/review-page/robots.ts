import robotsParser from 'robots-parser'
import type { Http, HttpAnswer } from '../http'
import { refusalOf } from '../outcome-of'
import type { FailedOutcome } from '../outcome'
import { longestDelayMs, productToken, robotsBytes, robotsDownMs } from './figures'

export interface Rules {
  isAllowed: (url: string) => boolean
  delayMs: number
}

const noRules: Rules = { isAllowed: () => true, delayMs: 0 }

interface Asking {
  http: Http
  signal: AbortSignal
  now: number
  /** UTC ms; null when it answered the last time. */
  downSince: number | null
}

/**
 * What an origin's robots.txt allows (RFC 9309). One that is not there allows all, one that cannot be had forbids all until it answers, or
 * until it has not for a month.
 */
export async function robotsRules(origin: string, asking: Asking): Promise<Rules | FailedOutcome> {
  const { http, signal, now, downSince } = asking
  const url = `${origin}/robots.txt`
  const answer = await http({ url, headers: { accept: 'text/plain' }, signal })
  if (answer.status >= 200 && answer.status < 300) return rulesIn(url, answer)
  if (answer.status === 429 || answer.status >= 500) {
    if (downSince !== null && now - downSince > robotsDownMs) return noRules
    return refusalOf(answer, now) ?? { kind: 'unreachable', reason: 'status', status: answer.status }
  }
  return noRules
}

function rulesIn(url: string, { body }: HttpAnswer): Rules {
  const robots = robotsParser(url, new TextDecoder().decode(body.subarray(0, robotsBytes)))
  const delay = robots.getCrawlDelay(productToken) ?? 0
  return {
    isAllowed: (asked) => robots.isAllowed(asked, productToken) ?? true,
    delayMs: Math.min(longestDelayMs, Math.max(0, delay * 1000)),
  }
}
