import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTime } from '../../parts/use-time'
import { sourceQueries } from './queries'
import styles from './sources.module.css'

/** The latest readings of a source. */
export function SourceRuns({ client, source }: { client: string; source: number }) {
  const t = useTranslations()
  const time = useTime()
  const { data: runs = [] } = useQuery(sourceQueries.runs(client, source))
  if (runs.length === 0) return null
  return (
    <>
      <h4>{t('sources.runs')}</h4>
      <table className={styles.runs}>
        <tbody>
          {runs.slice(0, 8).map((run) => (
            <tr key={run.startedAt}>
              <td>{time.moment(run.startedAt)}</td>
              <td>{t(`health.${run.code}.run`)}</td>
              <td className={styles.number}>
                {run.added > 0 ? t('sources.added', { count: run.added }) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
