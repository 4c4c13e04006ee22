import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PlatformIcon } from '../../parts/platform-icon'
import { useTime } from '../../parts/use-time'
import { Empty } from '../../ui/empty'
import { SentimentMark } from '../../ui/sentiment-mark'
import leads from './leads.module.css'
import styles from './mirror-list.module.css'
import plain from './plain-list.module.css'
import { leadQueries } from './queries'

/** Below the leads: how many of our own are left as those are. */
export function MirrorLine({ client, count }: { client: string; count: number }) {
  const t = useTranslations('leads.mirror')
  return (
    <aside className={styles.mirror}>
      <History size={16} aria-hidden />
      <p>
        <b>{t('title')}</b> {t('line', { count })}{' '}
        <Link to="/client/$client/leads" params={{ client }} search={{ view: 'mirror' }}>
          {t('see')}
        </Link>
      </p>
    </aside>
  )
}

/** Our own customers whom a rival could take today, with how long they have waited; each leads to its case. */
export function MirrorList({ client }: { client: string }) {
  const t = useTranslations('leads.mirror')
  const s = useTranslations('sentiments')
  const time = useTime()
  const { data: rows } = useQuery(leadQueries.mirror(client))
  if (!rows) return null
  if (rows.length === 0) return <Empty title={t('none')}>{t('noneHint')}</Empty>
  return (
    <div className={plain.scroll} data-region data-home tabIndex={0} role="region" aria-label={t('label')}>
      <p className={plain.lead}>{t('explained')}</p>
      <ul className={plain.plain}>
        {rows.map((row) => (
          <li key={row.case}>
            <Link
              to="/client/$client/inbox"
              params={{ client }}
              search={{ q: `case:${row.case}`, case: row.case }}
            >
              <span className={leads.whom}>
                <PlatformIcon platform={row.platform} />
                <b dir="auto">{row.who ?? t('nobody')}</b>
              </span>
              <span className={leads.words} dir="auto" lang={row.lang ?? undefined}>
                <SentimentMark tone={row.sentiment} word="" />
                <span className="visually-hidden">{s(row.sentiment)}</span> {row.excerpt}
              </span>
              <span className={plain.wait}>
                {t('waits', { span: time.span(time.now - row.waitingSince) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
