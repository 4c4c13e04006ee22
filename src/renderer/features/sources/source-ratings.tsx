import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { usePlatformRating } from '../../parts/use-platform-rating'
import { sourceQueries } from './queries'
import styles from './sources.module.css'

/** What the platform itself says of a source in sum, and what it said before. */
export function SourceRatings({ client, source }: { client: string; source: number }) {
  const t = useTranslations('sources')
  const rating = usePlatformRating()
  const { data: readings = [] } = useQuery(sourceQueries.ratings(client, source))
  if (readings.length === 0) return null
  return (
    <>
      <h4>{t('platformRating.title')}</h4>
      <table className={styles.runs}>
        <tbody>
          {readings.slice(0, 8).map((reading) => (
            <tr key={reading.at}>
              <td>{rating.value(reading)}</td>
              <td>{rating.since(reading)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
