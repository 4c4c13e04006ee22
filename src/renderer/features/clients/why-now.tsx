import { useTranslations } from 'use-intl'
import type { ClientOverview } from '@shared/model/client'
import { useTime } from '../../parts/use-time'
import styles from './clients.module.css'

/** In words what the figures beside it show as numbers: the worst, and what comes after it. */
export function WhyNow({ client }: { client: ClientOverview }) {
  const t = useTranslations('clients')
  const time = useTime()
  const { alarms, overdue, latePromises, troubledSources, promisesToday, openCases, nextDueAt } = client
  if (client.state !== 'ready') return <span className={styles.danger}>{t(`states.${client.state}`)}</span>
  if (client.mentionCount === 0) return <span>{t('empty')}</span>
  const reasons = [
    ...(alarms > 0 ? [t('alarms', { count: alarms })] : []),
    ...(overdue > 0 ? [t('overdueWhy', { count: overdue })] : []),
    ...(latePromises > 0 ? [t('lateWhy', { count: latePromises })] : []),
    ...(troubledSources > 0 ? [t('troubled', { count: troubledSources })] : []),
    ...(promisesToday > 0 ? [t('promisesWhy', { count: promisesToday })] : []),
    ...(overdue === 0 && nextDueAt !== null
      ? [t('dueWhy', { count: openCases, at: time.compact(nextDueAt) })]
      : []),
  ]
  return (
    <span className={reasons.length === 0 ? styles.quiet : undefined}>
      {reasons.length === 0 ? t('answered') : reasons.slice(0, 2).join(' ')}
    </span>
  )
}
