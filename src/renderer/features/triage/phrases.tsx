import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { triageQueries } from './queries'
import styles from './triage.module.css'

const complaints = 'complaint:yes'

/** What complaints say and other mentions do not; each phrase opens the complaints that say it. */
export function Phrases({ client }: { client: string }) {
  const t = useTranslations('triage')
  const { data: phrases } = useQuery(triageQueries.phrases(client, complaints))
  if (!phrases) return null
  if (phrases.length === 0) return <p className={styles.empty}>{t('noPhrases')}</p>
  return (
    <ul className={styles.phrases}>
      {phrases.map(({ phrase, mentions, lift }) => (
        <li key={phrase}>
          <Link
            to="/client/$client/inbox"
            params={{ client }}
            search={{ q: `${complaints} "${phrase}"` }}
            title={t('phraseLift', { lift })}
          >
            {phrase} <b>{mentions}</b>
          </Link>
        </li>
      ))}
    </ul>
  )
}
