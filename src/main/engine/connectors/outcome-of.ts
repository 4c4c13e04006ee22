import { HttpError, type HttpAnswer } from './http'
import type { FailedOutcome } from './outcome'
import { retryAfter } from './retry-after'

/** What every source makes of an answer that is no success; null for 2xx, 304, 404 and 410, which mean more than that. */
export function refusalOf({ status, headers }: HttpAnswer, now: number): FailedOutcome | null {
  switch (status) {
    case 401:
    case 407:
      return { kind: 'auth-expired', status }
    case 402:
      return { kind: 'not-entitled', status }
    case 403:
    case 451:
      return { kind: 'denied', status }
    case 400:
    case 405:
    case 415:
    case 422:
      return { kind: 'bad-request', words: String(status), status }
    case 429:
      return { kind: 'limited', untilMs: retryAfter(headers['retry-after'], now), status }
    case 503: {
      const untilMs = retryAfter(headers['retry-after'], now)
      return untilMs === null
        ? { kind: 'unreachable', reason: 'status', status }
        : { kind: 'limited', untilMs, status }
    }
    case 304:
    case 404:
    case 410:
      return null
    default:
      return status >= 200 && status < 300 ? null : { kind: 'unreachable', reason: 'status', status }
  }
}

/** What an answer that never came in whole means for its source. */
export function outcomeOfHttpError(error: unknown): FailedOutcome {
  if (!(error instanceof HttpError)) throw error
  switch (error.kind) {
    case 'blocked-address':
      return { kind: 'blocked', host: String(error.data['host'] ?? '') }
    case 'offline':
      return { kind: 'offline' }
    case 'proxy-auth':
      return { kind: 'proxy', trouble: 'auth' }
    case 'proxy-away':
      return { kind: 'proxy', trouble: 'away' }
    case 'proxy-refused':
      return { kind: 'proxy', trouble: 'refused' }
    case 'proxy-unsupported':
      return { kind: 'proxy', trouble: 'unsupported' }
    default:
      return { kind: 'unreachable', reason: error.kind, status: null }
  }
}
