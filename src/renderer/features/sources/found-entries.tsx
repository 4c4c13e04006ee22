import { useTranslations } from 'use-intl'
import type { SourceProbe } from '@shared/contract/sources'
import { useTime } from '../../parts/use-time'
import styles from './sources.module.css'

/** What a trial reading found: how much, and the newest of it. */
export function FoundEntries({ found }: { found: SourceProbe }) {
  const t = useTranslations('addSource')
  const time = useTime()
  return (
    <div className={styles.found}>
      <b dir="auto">{t('found', { count: found.found, title: found.title || '–' })}</b>
      <ul>
        {found.newest.map(({ title, publishedAt }, index) => (
          <li key={index} dir="auto">
            {title} {publishedAt !== null && <time>{time.short(publishedAt)}</time>}
          </li>
        ))}
      </ul>
    </div>
  )
}
