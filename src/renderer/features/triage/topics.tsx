import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import type { TriageStatus } from '@shared/contract/triage'
import { printQuery } from '@shared/text/query/print-query'
import { useTopicWord } from '../../parts/use-topic-word'
import table from '../../ui/table.module.css'
import styles from './triage.module.css'

/** The topics with their counts; each opens its mentions. A client's own tells the words that it has learned. */
export function Topics({ client, topics }: { client: string; topics: TriageStatus['topics'] }) {
  const t = useTranslations()
  const topicWord = useTopicWord()
  const format = useFormatter()
  const shown = topics
    .filter(({ mentions, isOwn }) => mentions > 0 || isOwn)
    .toSorted((a, b) => b.mentions - a.mentions)
  if (shown.length === 0) return <p className={styles.empty}>{t('triage.noTopics')}</p>
  const most = Math.max(1, ...shown.map(({ mentions }) => mentions))
  return (
    <table className={`${table.table} ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">{t('triage.topic')}</th>
          <th scope="col">{t('triage.learnedWords')}</th>
          <th scope="col" className={table.number}>
            {t('triage.mentionsColumn')}
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('triage.share')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ name, isOwn, words, mentions }) => (
          <tr key={name}>
            <th scope="row">
              <Link
                className={styles.link}
                to="/client/$client/inbox"
                params={{ client }}
                search={{ q: printQuery({ kind: 'field', field: 'topic', operator: ':', values: [name] }) }}
              >
                {topicWord(name)}
              </Link>
            </th>
            <td className={styles.words}>
              {isOwn ? words.join(', ') || t('triage.noWordsYet') : t('triage.starter')}
            </td>
            <td className={table.number}>{format.number(mentions)}</td>
            <td>
              <svg className={styles.share} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
                <rect width={(100 * mentions) / most} height="8" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
