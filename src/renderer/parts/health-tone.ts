import type { HealthCode } from '@shared/model/source'

export type HealthTone = 'ok' | 'quiet' | 'warn' | 'danger' | 'off'

const tones: Record<HealthCode, HealthTone> = {
  reading: 'ok',
  waiting: 'quiet',
  quiet: 'quiet',
  imported: 'off',
  offline: 'off',
  paused: 'off',
  limited: 'warn',
  malformed: 'warn',
  partial: 'warn',
  'quota-exhausted': 'warn',
  unreachable: 'warn',
  proxy: 'warn',
  'auth-expired': 'danger',
  denied: 'danger',
  'auth-scope': 'danger',
  'not-entitled': 'danger',
  'bad-request': 'danger',
  unreadable: 'danger',
  gone: 'danger',
}

export function healthTone(code: HealthCode): HealthTone {
  return tones[code]
}

/** Whether a person has to look: a quiet source, a paused one or a lost network does not count. */
export function needsYou(code: HealthCode): boolean {
  return tones[code] === 'warn' || tones[code] === 'danger'
}
