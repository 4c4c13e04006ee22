import { useTranslations } from 'use-intl'
import type { CrisisRoom, PostMortem } from '@shared/model/crisis'
import { useTime } from '../../parts/use-time'
import crisis from './crisis.module.css'
import styles from './post-mortem.module.css'
import { FigureList } from './figure-list'

/** What a closed room says first: what happened, what was done, what is different from now on. */
export function PostMortemView({ room, postMortem }: { room: CrisisRoom; postMortem: PostMortem }) {
  const t = useTranslations('crisis')
  const time = useTime()
  const { happened, did, changes, by, figures } = postMortem
  const parts = [
    [t('happened'), happened],
    [t('whatWeDid'), did],
    [t('changes'), changes],
  ] as const
  return (
    <section className={styles.postMortem}>
      <div className={crisis.subheader}>
        <h2>{t('postMortem')}</h2>
        <span className={crisis.note}>{t('closedBy', { by, at: time.compact(room.closedAt ?? 0) })}</span>
      </div>
      {figures ? <FigureList figures={figures} /> : <p className={crisis.quiet}>{t('figures.drill')}</p>}
      {parts.map(([label, text]) => (
        <div key={label}>
          <h3>{label}</h3>
          <p dir="auto">{text}</p>
        </div>
      ))}
    </section>
  )
}
