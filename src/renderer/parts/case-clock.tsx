import { useTranslations } from 'use-intl'
import type { CaseClock as Clock } from '@shared/model/case'
import { ClockRing } from '../ui/clock-ring'
import styles from './case-clock.module.css'
import { useTime } from './use-time'

/** How long an answer is still awaited, or by how much it is late: in words, with a ring. */
export function CaseClock({ clock }: { clock: Clock }) {
  const t = useTranslations('clock')
  const time = useTime()
  const { startedAt, dueAt } = clock
  if (dueAt === null) return <span className={styles.clock}>{time.age(startedAt)}</span>
  const isLate = time.now >= dueAt
  const gone = isLate ? 1 : (time.now - startedAt) / Math.max(1, dueAt - startedAt)
  return (
    <span className={styles.clock} data-late={isLate || undefined}>
      {isLate ? t('over', { span: time.span(time.now - dueAt) }) : time.span(dueAt - time.now)}
      <ClockRing gone={gone} />
    </span>
  )
}
