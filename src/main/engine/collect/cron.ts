import { Cron } from 'croner'
import { Failure } from '@shared/model/failure'

/** When a pattern (five fields, as in crontab) next fits on the clocks of a zone, after `now`; null where it never does. UTC ms. */
export function nextCronAt(pattern: string, zone: string, now: number): number | null {
  return parsed(pattern, zone).nextRun(new Date(now))?.getTime() ?? null
}

/** The pattern as it is kept. Throws where it is none, never fits, or fits more often than every `shortestMs`. */
export function checkedCron(text: string, zone: string, now: number, shortestMs: number): string {
  const pattern = text.trim().replace(/\s+/g, ' ')
  const [first, second] = parsed(pattern, zone).nextRuns(2, new Date(now))
  const isRare = first && (!second || second.getTime() - first.getTime() >= shortestMs)
  if (!isRare) throw new Failure('cron-invalid', { pattern: text.slice(0, 80) })
  return pattern
}

function parsed(pattern: string, zone: string): Cron {
  try {
    return new Cron(pattern, { timezone: zone, paused: true, mode: '5-part' })
  } catch {
    throw new Failure('cron-invalid', { pattern: pattern.slice(0, 80) })
  }
}
