import { useTranslations } from 'use-intl'
import type { Escalation } from '@shared/model/case'
import { useTime } from '../../parts/use-time'
import styles from './ladder.module.css'

/** How far a case has climbed, each step with what it was; nothing where it has not. */
export function Ladder({ escalation }: { escalation: Escalation }) {
  const t = useTranslations('ladder')
  const time = useTime()
  if (escalation.level === 0) return null
  return (
    <section className={styles.ladder} aria-label={t('title')}>
      <span className={styles.level} data-high={escalation.level >= 3 || undefined}>
        <span className={styles.bars} aria-hidden>
          {[1, 2, 3, 4, 5].map((step) => (
            <i key={step} data-on={step <= escalation.level || undefined} style={{ height: 3 + step * 2 }} />
          ))}
        </span>
        {t('level', { level: escalation.level })}
      </span>
      <ol>
        {told(escalation.steps).map((step, index) => (
          <li key={index} title={time.moment(step.at)}>
            {t(step.by, { count: step.count })}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Of steps that only say more of the same, the last one. */
function told(steps: Escalation['steps']): Escalation['steps'] {
  return steps.filter((step, index) => !steps.slice(index + 1).some(({ by }) => by === step.by))
}
