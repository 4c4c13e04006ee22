import { useTranslations } from 'use-intl'
import { ruleFuse, type RuleTrial } from '@shared/model/rule'
import { useTime } from '../../parts/use-time'
import { Notice } from '../../ui/notice'
import table from '../../ui/table.module.css'
import styles from './rules.module.css'

/** What a rule would have done in the last quarter, and where it disagrees with others. */
export function Trial({ trial }: { trial: RuleTrial }) {
  const t = useTranslations('rules')
  const time = useTime()
  return (
    <section className={styles.trial} aria-label={t('trial')}>
      <p role="status">{t('wouldChange', { found: trial.found, changed: trial.wouldChange })}</p>
      {trial.isOverFuse && <Notice tone="warn" title={t('overFuse', { fuse: ruleFuse })} />}
      {trial.conflicts.map(({ id, name, shared, about }) => (
        <Notice
          key={id}
          tone="warn"
          title={t('conflict', { name, count: shared, about: t(`kinds.${about}`) })}
        />
      ))}
      {trial.examples.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('columns.person')}</th>
              <th scope="col">{t('columns.words')}</th>
              <th scope="col">{t('columns.when')}</th>
              <th scope="col">{t('columns.changes')}</th>
            </tr>
          </thead>
          <tbody>
            {trial.examples.slice(0, 20).map((one) => (
              <tr key={one.case}>
                <td dir="auto">{one.authorName ?? '–'}</td>
                <td dir="auto" className={styles.excerpt}>
                  {one.excerpt}
                </td>
                <td className={styles.day}>{time.day(one.publishedAt)}</td>
                <td>
                  {one.changes.length === 0
                    ? t('nothing')
                    : one.changes.map((does) => t(`kinds.${does}`)).join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
