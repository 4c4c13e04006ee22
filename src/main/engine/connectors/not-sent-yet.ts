import type { FailedOutcome } from './outcome'
import { problem, type SendOutcome } from './sender'

/** What it means for a reply that something before it went wrong, such as the sign-in: nothing has left, so that it may be tried again. */
export function notSentYet(failed: FailedOutcome): SendOutcome {
  switch (failed.kind) {
    case 'offline':
      return { kind: 'retry', ...problem('offline'), untilMs: null }
    case 'proxy':
      return { kind: 'retry', ...problem('proxy'), untilMs: null }
    case 'unreachable':
    case 'unreadable':
      return { kind: 'retry', ...problem('unreachable'), untilMs: null }
    case 'limited':
    case 'quota-exhausted':
      return { kind: 'retry', words: `HTTP ${failed.status}`, untilMs: failed.untilMs }
    case 'blocked':
      return { kind: 'failed', ...problem('blocked') }
    case 'bad-request':
      return { kind: 'failed', words: failed.words }
    case 'auth-scope':
      return { kind: 'failed', words: failed.scope }
    case 'auth-expired':
    case 'denied':
    case 'not-entitled':
    case 'gone':
      return { kind: 'failed', words: `HTTP ${failed.status}` }
  }
}
