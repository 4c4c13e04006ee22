import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { PlatformIcon } from '../../parts/platform-icon'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import leads from './leads.module.css'
import styles from './plain-list.module.css'
import { leadQueries, useUnblock } from './queries'

/** Who must not be written to, since when and why. */
export function BlockedList({ client }: { client: string }) {
  const t = useTranslations('leads.blocked')
  const time = useTime()
  const unblock = useUnblock(client)
  const { data: rows } = useQuery(leadQueries.blocked(client))
  if (!rows) return null
  if (rows.length === 0) return <Empty title={t('none')}>{t('noneHint')}</Empty>
  return (
    <div className={styles.scroll} data-region data-home tabIndex={0} role="region" aria-label={t('label')}>
      <p className={styles.lead}>{t('explained')}</p>
      <ul className={styles.plain}>
        {rows.map((row) => {
          const who = row.who ?? t('erased')
          return (
            <li key={row.author}>
              <div>
                <span className={leads.whom}>
                  <PlatformIcon platform={row.platform} />
                  <b dir="auto">{who}</b>
                </span>
                <span className={leads.words} dir="auto">
                  {row.reason ?? t('noReason')}
                  {row.accounts > 1 && ` · ${t('accounts', { count: row.accounts })}`}
                </span>
                <span className={styles.wait}>{t('since', { at: time.day(row.at) })}</span>
                <Button look="link" size="small" onPress={() => unblock(row.author, who)}>
                  {t('takeOff')}
                  <span className="visually-hidden"> {who}</span>
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
