import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  FileCheck,
  Hourglass,
  Pause,
  WifiOff,
} from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { HealthCode, SourceHealth } from '@shared/model/source'
import { healthTone } from '../../parts/health-tone'
import { useTime } from '../../parts/use-time'
import styles from './sources.module.css'

const icons: Record<HealthCode, typeof Ban> = {
  waiting: Hourglass,
  reading: CircleCheck,
  quiet: CircleDashed,
  limited: Hourglass,
  'auth-expired': CircleAlert,
  denied: Ban,
  'auth-scope': CircleAlert,
  'not-entitled': Ban,
  'quota-exhausted': Hourglass,
  'bad-request': CircleAlert,
  partial: CircleAlert,
  unreadable: CircleAlert,
  malformed: CircleAlert,
  unreachable: CircleAlert,
  proxy: CircleAlert,
  gone: Ban,
  offline: WifiOff,
  paused: Pause,
  imported: FileCheck,
}

/** The health of a source as a sentence; only a source that reads well is green. */
export function HealthLine({ health }: { health: SourceHealth }) {
  const words = useHealthWords(health)
  const Icon = icons[health.code]
  return (
    <span className={styles.health} data-tone={healthTone(health.code)}>
      <Icon size={16} aria-hidden />
      <span>{words.line}</span>
    </span>
  )
}

/** The sentence, and for those that need somebody what happened, what it means and what to do. */
export function useHealthWords({ code, since, data }: SourceHealth) {
  const t = useTranslations('health')
  const time = useTime()
  const values = {
    since: time.moment(since),
    until: typeof data['until'] === 'number' ? time.moment(data['until']) : '',
    hasUntil: typeof data['until'] === 'number' ? 'yes' : 'no',
    scope: String(data['scope'] ?? ''),
    words: String(data['words'] ?? ''),
    status: String(data['status'] ?? ''),
    days: Number(data['days'] ?? 0),
    usualDays: Number(data['usualDays'] ?? 0),
    found: String(data['found'] ?? ''),
    host: String(data['host'] ?? ''),
    reason: String(data['reason'] ?? ''),
  }
  return {
    line: t(`${code}.line`, values),
    means: t(`${code}.means`, values),
    todo: t(`${code}.todo`, values),
  }
}
