import type { SourceHealth } from '@shared/model/source'
import type { Outcome } from '../connectors/outcome'

type Health = Pick<SourceHealth, 'code' | 'data'>

/**
 * The health line that an outcome makes. `quiet` is given when the reading itself is fine but nothing has come for
 * much longer than usual: silence must not look like good news.
 */
export function healthOf(outcome: Outcome, quiet: { days: number; usualDays: number } | null): Health {
  switch (outcome.kind) {
    case 'read':
    case 'unchanged':
      if (outcome.kind === 'read' && outcome.isMalformed) return { code: 'malformed', data: {} }
      if (outcome.kind === 'read' && outcome.isPartial) return { code: 'partial', data: {} }
      return quiet ? { code: 'quiet', data: { ...quiet } } : { code: 'reading', data: {} }
    case 'limited':
    case 'quota-exhausted':
      return {
        code: outcome.kind,
        data: { status: outcome.status, ...(outcome.untilMs !== null && { until: outcome.untilMs }) },
      }
    case 'auth-scope':
      return { code: outcome.kind, data: { status: outcome.status, scope: outcome.scope } }
    case 'bad-request':
      return { code: outcome.kind, data: { status: outcome.status, words: outcome.words.slice(0, 300) } }
    case 'denied':
    case 'auth-expired':
    case 'not-entitled':
    case 'gone':
      return { code: outcome.kind, data: { status: outcome.status } }
    case 'unreadable':
      return { code: 'unreadable', data: { found: outcome.found, reason: outcome.reason } }
    case 'blocked':
      return { code: 'denied', data: { host: outcome.host, reason: outcome.reason ?? 'private-address' } }
    case 'unreachable':
      return {
        code: 'unreachable',
        data: { reason: outcome.reason, ...(outcome.status !== null && { status: outcome.status }) },
      }
    case 'proxy':
      return { code: 'proxy', data: { reason: outcome.trouble } }
    case 'offline':
      return { code: 'offline', data: {} }
  }
}

const dayMs = 86_400_000
const fewestToJudge = 5
const shortestSilenceDays = 3

/**
 * Whether a source has been silent for longer than is usual for it: four times its mean gap, and three days at least.
 * `times` are its latest publication times, newest first.
 */
export function quietOf(times: number[], now: number): { days: number; usualDays: number } | null {
  const [newest] = times
  const oldest = times.at(-1)
  if (newest === undefined || oldest === undefined || times.length < fewestToJudge) return null
  const usualDays = (newest - oldest) / (times.length - 1) / dayMs
  const days = Math.floor((now - newest) / dayMs)
  const isQuiet = days >= shortestSilenceDays && days > usualDays * 4
  return isQuiet ? { days, usualDays: Math.max(1, Math.round(usualDays)) } : null
}
