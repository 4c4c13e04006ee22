import { useTranslations } from 'use-intl'
import type { CrisisRoom } from '@shared/model/crisis'
import { useTime } from '../../parts/use-time'
import crisis from './crisis.module.css'
import styles from './decision-list.module.css'

/** What was decided, the newest first; in here nothing can be changed. */
export function DecisionList({ room: { decisions, clockAt } }: { room: CrisisRoom }) {
  const t = useTranslations('crisis.decisions')
  const time = useTime()
  const isToday = (at: number) => clockAt - at < 20 * 3_600_000
  return (
    <section>
      <div className={crisis.subheader}>
        <h2>{t('title')}</h2>
        <span className={crisis.note}>{t('note')}</span>
      </div>
      <ol className={styles.log}>
        {decisions.map(({ id, at, by, text }) => (
          <li key={id}>
            <time>{isToday(at) ? time.clock(at) : time.day(at)}</time>
            <div>
              <b dir="auto">{by ?? t('program')}</b>
              <p dir="auto">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
